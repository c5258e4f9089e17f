import { Button, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

import type { Outcome, PieceOutcome } from '../../../../server/src/core/targeting/outcome';
import { useTranslate } from '../../localization/useTranslate';
import type { Definitions } from '../../services/answers';
import { BulkBody, BulkFooter } from './BulkFrame';
import type { BulkRun } from './bulkRuns';
import { OutcomeList } from './OutcomeList';
import { Progress } from './Progress';
import { useFocusOnMount } from './useFocusOnMount';

const countOf = (outcomes: readonly PieceOutcome[], outcome: Outcome): number =>
  outcomes.filter((piece) => piece.outcome === outcome).length;

const countsOf = (outcomes: readonly PieceOutcome[]) => ({
  changed: countOf(outcomes, 'changed'),
  unchanged: countOf(outcomes, 'unchanged'),
  skipped: countOf(outcomes, 'skipped'),
  failed: countOf(outcomes, 'failed'),
});

interface ReviewProps {
  readonly definitions: Definitions;
  readonly titles: ReadonlyMap<string, string>;
  readonly outcomes: readonly PieceOutcome[];
}

const Review = (
  props: ReviewProps & { readonly summary: string; readonly changedText: string },
) => {
  const { summary, ...list } = props;
  const t = useTranslate();
  const heading = useFocusOnMount<HTMLParagraphElement>();

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography ref={heading} tabIndex={-1} tag="p" variant="delta">
        {summary}
      </Typography>
      <OutcomeList label={t('bulk.by-piece')} {...list} />
    </Flex>
  );
};

interface BulkPreviewProps extends ReviewProps {
  readonly total: number;
  readonly onBack: () => void;
  readonly onApply: () => void;
}

/** What a change would do, before it is made. */
export const BulkPreview = ({ total, onBack, onApply, ...review }: BulkPreviewProps) => {
  const t = useTranslate();
  const { outcomes } = review;
  const isOver = outcomes.length === total;
  const counts = countsOf(outcomes);

  return (
    <>
      <BulkBody>
        {isOver ? (
          <Review
            {...review}
            summary={t('bulk.preview-summary', counts)}
            changedText={t('bulk.outcome.will-change')}
          />
        ) : (
          <Progress label={t('bulk.previewing')} done={outcomes.length} total={total} />
        )}
      </BulkBody>
      <BulkFooter>
        <Button variant="tertiary" onClick={onBack}>
          {t('bulk.back')}
        </Button>
        <Button disabled={!isOver || counts.changed === 0} onClick={onApply}>
          {t('bulk.apply', { count: counts.changed })}
        </Button>
      </BulkFooter>
    </>
  );
};

interface BulkResultProps extends Omit<ReviewProps, 'outcomes'> {
  readonly run: BulkRun;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

/** How a change comes along, and how it came out. */
export const BulkResult = ({ run, onUndo, onClose, ...review }: BulkResultProps) => {
  const t = useTranslate();
  const isUndo = run.kind === 'undo';
  const counts = countsOf(run.outcomes);
  const footer: ReactNode = isUndo ? (
    <span />
  ) : (
    <Button variant="tertiary" disabled={!run.isOver || counts.changed === 0} onClick={onUndo}>
      {t('bulk.undo')}
    </Button>
  );

  return (
    <>
      <BulkBody>
        {run.isOver ? (
          <Review
            {...review}
            outcomes={run.outcomes}
            summary={t(isUndo ? 'bulk.undo-summary' : 'bulk.result-summary', counts)}
            changedText={t(isUndo ? 'bulk.outcome.restored' : 'bulk.outcome.changed')}
          />
        ) : (
          <Progress
            label={t(isUndo ? 'bulk.undoing' : 'bulk.changing')}
            done={run.outcomes.length}
            total={run.total}
          />
        )}
      </BulkBody>
      <BulkFooter>
        {footer}
        <Button onClick={onClose}>{t(run.isOver ? 'bulk.done' : 'bulk.close')}</Button>
      </BulkFooter>
    </>
  );
};
