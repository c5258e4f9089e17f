import { Layouts, Page } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';

import type { Definitions } from '../services/answers';
import { useGetJourneyDefinitionsQuery } from '../services/definitions';

interface PageWithDefinitionsProps {
  readonly title: string;
  readonly subtitle: string;
  readonly children: (definitions: Definitions) => ReactNode;
}

/** A page that can show nothing before it knows the stages and tags there are. */
export const PageWithDefinitions = ({ title, subtitle, children }: PageWithDefinitionsProps) => {
  const definitions = useGetJourneyDefinitionsQuery();

  if (definitions.isError) return <Page.Error />;
  if (definitions.data === undefined) return <Page.Loading />;
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header title={title} subtitle={subtitle} />
      <Layouts.Content>{children(definitions.data)}</Layouts.Content>
    </Page.Main>
  );
};
