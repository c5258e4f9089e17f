import { Link } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router-dom';

import { useTranslate } from '../../localization/useTranslate';
import { JOURNEYS } from './addresses';

interface JourneysLayoutProps {
  readonly title: string;
  readonly subtitle?: string;
  readonly primaryAction?: ReactNode;
  /** The list itself leads nowhere back. */
  readonly isList?: boolean;
  readonly children: ReactNode;
}

/** A page about journeys. */
export const JourneysLayout = (props: JourneysLayoutProps) => {
  const { title, subtitle, primaryAction, isList = false, children } = props;
  const t = useTranslate();

  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={subtitle}
        primaryAction={primaryAction}
        navigationAction={
          isList ? null : (
            <Link tag={NavLink} to={JOURNEYS.list} startIcon={<ArrowLeft />}>
              {t('journey.title')}
            </Link>
          )
        }
      />
      <Layouts.Content>{children}</Layouts.Content>
    </Page.Main>
  );
};
