import { Loader, Modal } from '@strapi/design-system';

import { LoadingError } from '../../../components/LoadingError';
import { useNameIn } from '../../../localization/useNameIn';
import { useTranslate } from '../../../localization/useTranslate';
import { ALWAYS_ANEW } from '../../../services/alwaysAnew';
import type { Definition } from '../../../services/answers';
import { type TagKind, useGetJourneyTagQuery } from '../../../services/tags';
import { KINDS_OF_TAGS } from '../kinds';
import { useListAddress } from '../useListAddress';
import { TagForm } from './TagForm';
import { EMPTY_TAG } from './tagDraft';

interface TagModalProps {
  readonly kind: TagKind;
  readonly tags: readonly Definition[];
}

const EditForm = ({ kind, tagKey }: { readonly kind: TagKind; readonly tagKey: string }) => {
  const t = useTranslate();
  const { close } = useListAddress();
  const stored = useGetJourneyTagQuery({ kind, key: tagKey }, ALWAYS_ANEW);

  if (stored.isError) {
    return (
      <Modal.Body>
        <LoadingError
          text={t('definition.error')}
          error={stored.error}
          onRetry={() => void stored.refetch()}
        />
      </Modal.Body>
    );
  }
  if (stored.data === undefined || stored.isFetching) {
    return (
      <Modal.Body>
        <Loader>{t('definition.loading')}</Loader>
      </Modal.Body>
    );
  }
  return <TagForm kind={kind} initial={stored.data} takenKeys={[]} onDone={close} />;
};

/** Makes a persona, format or touchpoint, or changes a format or touchpoint, above the list. */
export const TagModal = ({ kind, tags }: TagModalProps) => {
  const t = useTranslate();
  const nameIn = useNameIn();
  const { editing, isCreating, close } = useListAddress();
  const edited = tags.find(({ key }) => key === editing);
  const title =
    edited === undefined
      ? t(KINDS_OF_TAGS[kind].create)
      : t('definition.edit.title', { name: nameIn(edited.name) });

  return (
    <Modal.Root
      open={isCreating || edited !== undefined}
      onOpenChange={(isOpen) => (isOpen ? undefined : close())}
    >
      <Modal.Content>
        <Modal.Header closeLabel={t('definition.close')}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        {edited === undefined ? (
          <TagForm
            kind={kind}
            initial={EMPTY_TAG}
            takenKeys={tags.map(({ key }) => key)}
            onDone={close}
          />
        ) : (
          <EditForm key={edited.key} kind={kind} tagKey={edited.key} />
        )}
      </Modal.Content>
    </Modal.Root>
  );
};
