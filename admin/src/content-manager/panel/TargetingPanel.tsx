import { Button, Flex, Typography } from '@strapi/design-system';
import { useForm, useRBAC } from '@strapi/strapi/admin';

import { useTranslate } from '../../localization/useTranslate';
import { PERMISSIONS } from '../../permissions';
import { useGetJourneyDefinitionsQuery } from '../../services/definitions';
import { useMaySaveDocument } from '../../strapi-shims/contentManager';
import { isUnsaved, type PrefillQuery } from './prefill';
import { PanelSkeleton } from './Skeleton';
import { type DocumentOnScreen, storedVersion } from './storedVersion';
import type { TagLists } from './tagLists';
import { TargetingEditor } from './TargetingEditor';
import { TargetingSummary } from './TargetingSummary';
import { useForgetDiscarded } from './useForgetDiscarded';
import { usePrefill } from './usePrefill';
import { useSavedTags } from './useSavedTags';

interface TargetingPanelProps {
  readonly model: string;
  readonly onScreen: DocumentOnScreen;
  readonly defaults: TagLists;
  /** Tags that the address asks for, for a new document. */
  readonly prefill?: PrefillQuery | undefined;
}

/** Most journeys have about as many. */
const USUAL_STAGES = 5;

/** Why the tags on screen can only be read; null when they can be changed, undefined until known. */
const useReadOnlyNote = ({ activeTab, document }: DocumentOnScreen): string | null | undefined => {
  const t = useTranslate();
  const { allowedActions, isLoading } = useRBAC(PERMISSIONS.assignTargeting);
  const maySave = useMaySaveDocument(document?.id === undefined);
  const isFormDisabled = useForm('JourneyPanel', ({ disabled }) => disabled);

  if (activeTab === 'published') return t('panel.published-note');
  if (isLoading) return undefined;
  if (!allowedActions['canAssign']) return t('panel.no-permission-note');
  return maySave && !isFormDisabled ? null : t('panel.no-save-note');
};

/** What the panel holds: the document's tags, to change or to read. */
export const TargetingPanel = ({ model, onScreen, defaults, prefill }: TargetingPanelProps) => {
  const t = useTranslate();
  const definitions = useGetJourneyDefinitionsQuery();
  const version = storedVersion(onScreen, definitions.data?.targetingPerLocale ?? false);
  const saved = useSavedTags(model, definitions.data === undefined ? null : version);
  const note = useReadOnlyNote(onScreen);
  usePrefill({
    query: prefill,
    definitions: definitions.data,
    isWanted: note === null && isUnsaved(onScreen),
  });
  useForgetDiscarded(onScreen.document);

  if (definitions.isError || saved.state === 'error') {
    const retry = () => {
      if (definitions.isError) void definitions.refetch();
      if (saved.state === 'error') saved.retry();
    };
    return (
      <Flex direction="column" alignItems="start" gap={2} role="alert">
        <Typography textColor="danger600">{t('panel.error')}</Typography>
        <Button variant="tertiary" size="S" onClick={retry}>
          {t('retry')}
        </Button>
      </Flex>
    );
  }
  if (definitions.data === undefined || saved.state === 'loading' || note === undefined) {
    const stages = definitions.data?.journey.stages.length ?? USUAL_STAGES;
    return <PanelSkeleton label={t('panel.loading')} stages={stages} />;
  }

  const shared = {
    // A clone is another document than the one whose id stands in the address.
    piece: {
      model,
      documentId: onScreen.document && (onScreen.document.documentId ?? onScreen.documentId),
      locale: onScreen.document?.locale ?? onScreen.locale,
    },
    definitions: definitions.data,
    defaults,
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={5} width="100%">
      {note === null ? (
        <TargetingEditor
          key={JSON.stringify(version)}
          {...shared}
          saved={saved.tags}
          isReloading={saved.isReloading}
        />
      ) : (
        <TargetingSummary {...shared} tags={saved.tags} note={note} />
      )}
    </Flex>
  );
};
