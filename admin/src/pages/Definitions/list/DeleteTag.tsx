import { RemovalDialog } from '../../../components/RemovalDialog';
import { useNameIn } from '../../../localization/useNameIn';
import { useTranslate } from '../../../localization/useTranslate';
import { useRemoveJourneyTagMutation } from '../../../services/tags';
import { useAction } from '../../../services/useAction';
import type { TagRowProps } from './TagRow';

interface DeleteTagProps extends Pick<TagRowProps, 'kind' | 'tag' | 'usage'> {
  readonly onDone: () => void;
}

/** Asks once more before something that no piece has is deleted. */
export const DeleteTag = ({ kind, tag, usage, onDone }: DeleteTagProps) => {
  const t = useTranslate();
  const name = useNameIn()(tag.name);
  const act = useAction();
  const [remove, { isLoading }] = useRemoveJourneyTagMutation();

  const confirm = async () => {
    const done = t('definition.deleted', { name });
    if (await act(remove({ kind, key: tag.key }), done)) onDone();
  };

  return (
    <RemovalDialog
      title={t('definition.delete.title', { name })}
      confirmText={t('definition.delete')}
      isRemoving={isLoading}
      onConfirm={() => void confirm()}
    >
      {t('definition.delete.what', { expectations: usage?.expectations ?? 0 })}
    </RemovalDialog>
  );
};
