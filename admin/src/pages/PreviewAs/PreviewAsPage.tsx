import { EmptyStateLayout, Flex, Loader, Typography } from '@strapi/design-system';
import { Pagination } from '@strapi/strapi/admin';

import { Loaded } from '../../components/Loaded';
import { useTranslate } from '../../localization/useTranslate';
import { type Names, useNames } from '../../report/useNames';
import { ALWAYS_ANEW } from '../../services/alwaysAnew';
import type { Definitions, PageAsked } from '../../services/answers';
import { type PreviewAsAnswer, useGetJourneyPreviewAsQuery } from '../../services/previewAs';
import { PageWithDefinitions } from '../PageWithDefinitions';
import { AnswerTable } from './AnswerTable';
import { LeftOutList } from './LeftOutList';
import { RequestActions } from './RequestActions';
import { usePreviewAddress } from './usePreviewAddress';
import { VisitorControls } from './VisitorControls';

interface AnswerProps {
  readonly answer: PreviewAsAnswer;
  readonly pagination: PageAsked;
  readonly names: Names;
}

const Answer = ({ answer, pagination, names }: AnswerProps) => {
  const t = useTranslate();
  const { data, meta } = answer;

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {meta.pagination.total === 0 ? (
        <EmptyStateLayout content={t('preview.nothing')} />
      ) : (
        <>
          <AnswerTable
            pieces={data}
            from={(pagination.page - 1) * pagination.pageSize + 1}
            names={names}
          />
          <Pagination.Root {...meta.pagination} defaultPageSize={10}>
            <Pagination.PageSize />
            <Pagination.Links />
          </Pagination.Root>
        </>
      )}
      <LeftOutList meta={meta} names={names} />
    </Flex>
  );
};

const Preview = ({ definitions }: { readonly definitions: Definitions }) => {
  const t = useTranslate();
  const { visitor, change, pagination } = usePreviewAddress();
  const names = useNames(definitions, undefined);
  const preview = useGetJourneyPreviewAsQuery({ ...visitor, pagination }, ALWAYS_ANEW);

  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <VisitorControls
        definitions={definitions}
        names={names}
        visitor={visitor}
        onChange={change}
      />
      <Loaded
        query={preview}
        error={t('preview.error')}
        loader={<Loader>{t('preview.loading')}</Loader>}
      >
        {(answer) => (
          <Flex direction="column" alignItems="stretch" gap={4} aria-busy={preview.isFetching}>
            <Flex justifyContent="space-between" gap={4} wrap="wrap">
              <Typography variant="beta" tag="h2" aria-live="polite">
                {t('preview.summary', {
                  count: answer.meta.pagination.total,
                  stage: names.stage(answer.meta.match.served.stage),
                })}
              </Typography>
              <RequestActions path={answer.meta.path} visitor={visitor} pagination={pagination} />
            </Flex>
            <Answer answer={answer} pagination={pagination} names={names} />
          </Flex>
        )}
      </Loaded>
    </Flex>
  );
};

/** See the site's content as a visitor gets it, and why. */
export const PreviewAsPage = () => {
  const t = useTranslate();

  return (
    <PageWithDefinitions title={t('preview.title')} subtitle={t('preview.subtitle')}>
      {(definitions) => <Preview definitions={definitions} />}
    </PageWithDefinitions>
  );
};
