import { Button, Flex, Loader, Typography } from '@strapi/design-system';
import { useForm, useRBAC } from '@strapi/strapi/admin';

import { useTranslate } from '../../localization/useTranslate';
import { PERMISSIONS } from '../../permissions';
import { useGetJourneyDefinitionsQuery } from '../../services/api';
import { useMaySaveDocument } from '../../strapi-shims/contentManager';
import { type DocumentOnScreen, storedVersion } from './storedVersion';
import type { TagLists } from './tagLists';
import { TargetingEditor } from './TargetingEditor';
import { TargetingSummary } from './TargetingSummary';
import { useSavedTags } from './useSavedTags';

interface TargetingPanelProps {
  readonly model: string;
  readonly onScreen: DocumentOnScreen;
  readonly defaults: TagLists;
}

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
export const TargetingPanel = ({ model, onScreen, defaults }: TargetingPanelProps) => {
  const t = useTranslate();
  const definitions = useGetJourneyDefinitionsQuery();
  const version = storedVersion(onScreen, definitions.data?.targetingPerLocale ?? false);
  const saved = useSavedTags(model, definitions.data === undefined ? null : version);
  const note = useReadOnlyNote(onScreen);

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
    return <Loader small>{t('panel.loading')}</Loader>;
  }

  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      {note === null ? (
        <TargetingEditor
          key={JSON.stringify(version)}
          definitions={definitions.data}
          saved={saved.tags}
          defaults={defaults}
          isReloading={saved.isReloading}
        />
      ) : (
        <TargetingSummary
          definitions={definitions.data}
          tags={saved.tags}
          defaults={defaults}
          note={note}
        />
      )}
    </Flex>
  );
};
