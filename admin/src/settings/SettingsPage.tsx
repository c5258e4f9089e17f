import { Layouts, Page } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';

import { PERMISSIONS } from '../permissions';

interface SettingsPageProps {
  readonly title: string;
  readonly subtitle: string;
  readonly primaryAction?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of the plugin's pages under the host's settings. */
export const SettingsPage = (props: SettingsPageProps) => {
  const { title, subtitle, primaryAction, children } = props;

  return (
    <Page.Protect permissions={PERMISSIONS.manageSettings}>
      <Page.Main>
        <Page.Title>{title}</Page.Title>
        <Layouts.Header title={title} subtitle={subtitle} primaryAction={primaryAction} />
        <Layouts.Content>{children}</Layouts.Content>
      </Page.Main>
    </Page.Protect>
  );
};
