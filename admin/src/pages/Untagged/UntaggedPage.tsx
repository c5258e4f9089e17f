import { Flex, Loader } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';

import { LoadingError } from '../../components/LoadingError';
import { useTranslate } from '../../localization/useTranslate';
import { useNames } from '../../report/useNames';
import { ALWAYS_ANEW } from '../../services/alwaysAnew';
import type { Definitions } from '../../services/answers';
import { useGetJourneyDefinitionsQuery } from '../../services/definitions';
import { useGetUntaggedPiecesQuery } from '../../services/retagging';
import { Queue } from './Queue';
import { UntaggedFilters } from './UntaggedFilters';
import { useUntaggedFilter } from './useUntaggedFilter';

const Untagged = ({ definitions }: { readonly definitions: Definitions }) => {
  const t = useTranslate();
  const names = useNames(definitions, undefined);
  const { query, isNarrowed, narrow, piece, focusPiece } = useUntaggedFilter();
  const pieces = useGetUntaggedPiecesQuery(query, ALWAYS_ANEW);

  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <UntaggedFilters query={query} meta={pieces.data?.meta} names={names} narrow={narrow} />
      {pieces.isError ? (
        <LoadingError
          text={t('untagged.error')}
          error={pieces.error}
          onRetry={() => void pieces.refetch()}
        />
      ) : pieces.data === undefined ? (
        <Loader>{t('untagged.loading')}</Loader>
      ) : (
        <Queue
          page={pieces.data}
          isNarrowed={isNarrowed}
          definitions={definitions}
          names={names}
          focused={piece}
          focus={focusPiece}
        />
      )}
    </Flex>
  );
};

/** The pieces without a stage, tagged one after another. */
export const UntaggedPage = () => {
  const t = useTranslate();
  const definitions = useGetJourneyDefinitionsQuery();

  if (definitions.isError) return <Page.Error />;
  if (definitions.data === undefined) return <Page.Loading />;
  return (
    <Page.Main>
      <Page.Title>{t('untagged.title')}</Page.Title>
      <Layouts.Header title={t('untagged.title')} subtitle={t('untagged.subtitle')} />
      <Layouts.Content>
        <Untagged definitions={definitions.data} />
      </Layouts.Content>
    </Page.Main>
  );
};
