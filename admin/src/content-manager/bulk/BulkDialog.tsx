import { Box, Button, Flex, Loader, Typography } from '@strapi/design-system';
import { useState } from 'react';

import type { PieceOutcome } from '../../../../server/src/core/targeting/outcome';
import { LoadingError } from '../../components/LoadingError';
import { useTranslate } from '../../localization/useTranslate';
import { useGetJourneyDefinitionsQuery } from '../../services/definitions';
import type { PieceRef } from '../../services/retagging';
import type { HostType } from '../../strapi-shims/contentManager';
import { BulkForm } from './BulkForm';
import { BulkBody } from './BulkFrame';
import { BulkPreview, BulkResult } from './BulkReview';
import { type BulkRun, changedBy, useBulkRun } from './bulkRuns';
import { type ChangeAsked, NOTHING_ASKED, toChange } from './changeForm';
import { useBulkActions } from './useBulkActions';

const LastRun = ({ run, onUndo }: { readonly run: BulkRun; readonly onUndo: () => void }) => {
  const t = useTranslate();
  return (
    <Flex justifyContent="space-between" gap={4} background="primary100" hasRadius padding={4}>
      <Typography>{t('bulk.last-run', { count: changedBy(run).length })}</Typography>
      <Button variant="tertiary" size="S" onClick={onUndo}>
        {t('bulk.undo')}
      </Button>
    </Flex>
  );
};

interface BulkDialogProps {
  readonly type: HostType;
  readonly pieces: readonly PieceRef[];
  readonly titles: ReadonlyMap<string, string>;
  readonly onClose: () => void;
}

type View = 'form' | 'preview' | 'run';

/** Choose a change, see what it would do, have it done, take it back. */
export const BulkDialog = ({ type, pieces, titles, onClose }: BulkDialogProps) => {
  const t = useTranslate();
  const definitions = useGetJourneyDefinitionsQuery();
  const run = useBulkRun(type.uid);
  const actions = useBulkActions(type.uid);
  const [view, setView] = useState<View>(run?.isOver === false ? 'run' : 'form');
  const [asked, setAsked] = useState<ChangeAsked>(NOTHING_ASKED);
  const [previewed, setPreviewed] = useState<readonly PieceOutcome[]>([]);

  if (definitions.data === undefined) {
    return (
      <BulkBody>
        {definitions.isError ? (
          <LoadingError
            text={t('panel.error')}
            error={definitions.error}
            onRetry={() => void definitions.refetch()}
          />
        ) : (
          <Loader>{t('panel.loading')}</Loader>
        )}
      </BulkBody>
    );
  }

  const change = toChange(asked);
  const preview = () => {
    if (change === null) return;
    setPreviewed([]);
    setView('preview');
    void actions.preview(change, pieces, setPreviewed);
  };
  const apply = () => {
    if (change === null) return;
    setView('run');
    void actions.change(change, pieces);
  };
  const undo = (before: BulkRun) => {
    setView('run');
    void actions.undo(before);
  };
  const review = { definitions: definitions.data, titles };

  if (view === 'run' && run) {
    return <BulkResult {...review} run={run} onUndo={() => undo(run)} onClose={onClose} />;
  }
  if (view === 'preview') {
    return (
      <BulkPreview
        {...review}
        outcomes={previewed}
        total={pieces.length}
        onBack={() => setView('form')}
        onApply={apply}
      />
    );
  }
  return (
    <BulkForm
      type={type}
      definitions={definitions.data}
      asked={asked}
      onChange={setAsked}
      onCancel={onClose}
      onPreview={preview}
    >
      {run?.isOver && run.kind === 'change' && changedBy(run).length > 0 && (
        <LastRun run={run} onUndo={() => undo(run)} />
      )}
      <Box>
        <Typography tag="p">{t('bulk.intro', { count: pieces.length })}</Typography>
      </Box>
    </BulkForm>
  );
};
