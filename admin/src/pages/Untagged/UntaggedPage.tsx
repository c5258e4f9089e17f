import { Flex, Loader } from '@strapi/design-system';

import { LeavingGuard } from '../../components/LeavingGuard';
import { Loaded } from '../../components/Loaded';
import { useTranslate } from '../../localization/useTranslate';
import { useNames } from '../../report/useNames';
import { ALWAYS_ANEW } from '../../services/alwaysAnew';
import type { Definitions } from '../../services/answers';
import { useGetUntaggedPiecesQuery } from '../../services/retagging';
import { PageWithDefinitions } from '../PageWithDefinitions';
import { Queue } from './Queue';
import { UntaggedFilters } from './UntaggedFilters';
import { useChoices } from './useChoices';
import { useUntaggedFilter } from './useUntaggedFilter';

const Untagged = ({ definitions }: { readonly definitions: Definitions }) => {
  const t = useTranslate();
  const names = useNames(definitions, undefined);
  const { query, isNarrowed, narrow, piece, focusPiece } = useUntaggedFilter();
  const choices = useChoices();
  const pieces = useGetUntaggedPiecesQuery(query, ALWAYS_ANEW);

  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <UntaggedFilters query={query} meta={pieces.data?.meta} names={names} narrow={narrow} />
      <Loaded
        query={pieces}
        error={t('untagged.error')}
        loader={<Loader>{t('untagged.loading')}</Loader>}
      >
        {(page) => (
          <Queue
            page={page}
            isNarrowed={isNarrowed}
            definitions={definitions}
            names={names}
            focused={piece}
            focus={focusPiece}
            choices={choices}
          />
        )}
      </Loaded>
      <LeavingGuard isUnsaved={choices.areUnsaved} />
    </Flex>
  );
};

/** The pieces without a stage, tagged one after another. */
export const UntaggedPage = () => {
  const t = useTranslate();

  return (
    <PageWithDefinitions title={t('untagged.title')} subtitle={t('untagged.subtitle')}>
      {(definitions) => <Untagged definitions={definitions} />}
    </PageWithDefinitions>
  );
};
