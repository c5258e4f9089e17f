import { Flex } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';

import { ALWAYS_ANEW } from '../services/alwaysAnew';
import type { CoverageQuery, Definitions, PageAsked } from '../services/answers';
import { useGetJourneyDefinitionsQuery } from '../services/definitions';
import { CopyLinkButton } from './CopyLinkButton';
import { type FilterName, useReportFilter } from './useReportFilter';
import { type Names, useNames } from './useNames';

/** What a report is narrowed to, and what the keys in it are called. */
export interface ReportView {
  readonly definitions: Definitions;
  readonly names: Names;
  readonly filter: CoverageQuery;
  readonly pagination: PageAsked;
  /** Narrows to a value; null takes the filter off. */
  readonly narrow: (name: FilterName, value: string | null) => void;
  /** Takes every filter off. */
  readonly reset: () => void;
}

interface ReportPageProps {
  readonly title: string;
  readonly subtitle: string;
  /** The way back, before the title. */
  readonly navigationAction?: ReactNode;
  /** Beside the title: what can be done with what is shown. */
  readonly actions?: (view: ReportView) => ReactNode;
  readonly children: (view: ReportView) => ReactNode;
}

const Report = ({
  definitions,
  title,
  subtitle,
  navigationAction,
  actions,
  children,
}: ReportPageProps & { readonly definitions: Definitions }) => {
  const { filter, narrow, reset, pagination } = useReportFilter();
  const names = useNames(definitions, filter.journey);
  const view: ReportView = { definitions, names, filter, narrow, reset, pagination };

  return (
    <>
      <Layouts.Header
        title={title}
        subtitle={subtitle}
        navigationAction={navigationAction}
        secondaryAction={<CopyLinkButton />}
        primaryAction={actions?.(view)}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          {children(view)}
        </Flex>
      </Layouts.Content>
    </>
  );
};

/** A page about the content inventory, narrowed by what stands in its address. */
export const ReportPage = (page: ReportPageProps) => {
  // Somebody else may have made a persona since: its row would have a key for a name.
  const definitions = useGetJourneyDefinitionsQuery(undefined, ALWAYS_ANEW);

  if (definitions.isError) return <Page.Error />;
  if (definitions.data === undefined) return <Page.Loading />;
  return (
    <Page.Main>
      <Page.Title>{page.title}</Page.Title>
      <Report {...page} definitions={definitions.data} />
    </Page.Main>
  );
};
