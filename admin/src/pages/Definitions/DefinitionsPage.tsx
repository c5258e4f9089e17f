import { Button, Flex, Loader } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';

import { Loaded } from '../../components/Loaded';
import { useTranslate } from '../../localization/useTranslate';
import { useGetJourneyDefinitionsQuery } from '../../services/definitions';
import type { TagKind } from '../../services/tags';
import { TagModal } from './edit/TagModal';
import { KINDS_OF_TAGS } from './kinds';
import { TagLists } from './list/TagLists';
import { useListAddress } from './useListAddress';
import { useRights } from './useRights';

interface DefinitionsPageProps {
  readonly kind: TagKind;
}

/** Every persona, format or touchpoint: to put in order, to change and to make. */
export const DefinitionsPage = ({ kind }: DefinitionsPageProps) => {
  const t = useTranslate();
  const { mayManage } = useRights();
  const address = useListAddress();
  const definitions = useGetJourneyDefinitionsQuery();
  const { title, subtitle, create, listOf } = KINDS_OF_TAGS[kind];
  const createButton =
    mayManage === true ? (
      <Button startIcon={<Plus />} size="S" onClick={address.create}>
        {t(create)}
      </Button>
    ) : null;
  const loader = <Loader>{t('definition.loading')}</Loader>;

  return (
    <Page.Main>
      <Page.Title>{t(title)}</Page.Title>
      <Layouts.Header title={t(title)} subtitle={t(subtitle)} primaryAction={createButton} />
      <Layouts.Content>
        {mayManage === undefined ? (
          loader
        ) : (
          <Loaded query={definitions} error={t('definition.error')} loader={loader}>
            {(loaded) => (
              <Flex direction="column" alignItems="stretch" gap={6}>
                <TagLists kind={kind} tags={listOf(loaded)} mayManage={mayManage} />
                {mayManage && <TagModal kind={kind} tags={listOf(loaded)} />}
              </Flex>
            )}
          </Loaded>
        )}
      </Layouts.Content>
    </Page.Main>
  );
};
