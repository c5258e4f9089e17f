import { Box, Button, EmptyStateLayout, Flex, Toggle, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import type { ReactNode } from 'react';

import { SortableList } from '../../../components/SortableList';
import { useNameIn } from '../../../localization/useNameIn';
import { useTranslate } from '../../../localization/useTranslate';
import { ALWAYS_ANEW } from '../../../services/alwaysAnew';
import type { Definition } from '../../../services/answers';
import {
  type TagKind,
  useGetJourneyTagUsageQuery,
  useOrderJourneyTagsMutation,
} from '../../../services/tags';
import { useAction } from '../../../services/useAction';
import { Note } from '../../../components/Note';
import { KINDS_OF_TAGS } from '../kinds';
import { useListAddress } from '../useListAddress';
import { TagRow } from './TagRow';

interface TagListsProps {
  readonly kind: TagKind;
  /** In order. */
  readonly tags: readonly Definition[];
  readonly mayManage: boolean;
}

const Nothing = ({ kind, mayManage }: Omit<TagListsProps, 'tags'>) => {
  const t = useTranslate();
  const { create } = useListAddress();
  const { none, create: createText } = KINDS_OF_TAGS[kind];

  return (
    <EmptyStateLayout
      content={t(none)}
      action={
        mayManage ? (
          <Button variant="secondary" startIcon={<Plus />} onClick={create}>
            {t(createText)}
          </Button>
        ) : null
      }
    />
  );
};

/** Those that are offered, in the order they are offered in; archived ones apart, on demand. */
export const TagLists = ({ kind, tags, mayManage }: TagListsProps) => {
  const t = useTranslate();
  const nameIn = useNameIn();
  const { showsArchived, showArchived } = useListAddress();
  const usage = useGetJourneyTagUsageQuery(undefined, { ...ALWAYS_ANEW, skip: !mayManage });
  const act = useAction();
  const [order] = useOrderJourneyTagsMutation();
  const archived = tags.filter((tag) => tag.archived);
  const active = tags.filter((tag) => !tag.archived);
  const rowOf = (tag: Definition, handle: ReactNode) => (
    <TagRow
      kind={kind}
      tag={tag}
      others={active.filter(({ key }) => key !== tag.key)}
      usage={usage.data?.data[kind][tag.key]}
      handle={handle}
      mayManage={mayManage}
    />
  );

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {usage.data?.meta.seesAll === false && <Note>{t('definition.partial')}</Note>}
      {active.length === 0 ? (
        <Nothing kind={kind} mayManage={mayManage} />
      ) : (
        <SortableList
          label={t(KINDS_OF_TAGS[kind].title)}
          items={active}
          nameOf={({ name }) => nameIn(name)}
          renderItem={rowOf}
          disabled={!mayManage || active.length < 2}
          onMove={(keys) =>
            void act(order({ kind, keys: [...keys, ...archived.map(({ key }) => key)] }))
          }
        />
      )}
      {archived.length > 0 && (
        <Box tag="section" aria-label={t('definition.archived-ones')} paddingTop={4}>
          <Flex justifyContent="space-between" gap={4} wrap="wrap" paddingBottom={3}>
            <Box>
              <Typography variant="delta" tag="h2">
                {t('definition.archived-ones')}
              </Typography>
              <Typography textColor="neutral600">{t('definition.archived-hint')}</Typography>
            </Box>
            <Box width="18rem">
              <Toggle
                aria-label={t('definition.show-archived')}
                checked={showsArchived}
                onLabel={t('definition.shown')}
                offLabel={t('definition.hidden')}
                onChange={(event) => showArchived(event.target.checked)}
              />
            </Box>
          </Flex>
          {showsArchived && (
            <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
              {archived.map((tag) => (
                <li key={tag.key}>{rowOf(tag, null)}</li>
              ))}
            </Flex>
          )}
        </Box>
      )}
    </Flex>
  );
};
