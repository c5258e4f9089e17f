import { Badge, Flex, Link } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router-dom';

import { useNameIn } from '../../../localization/useNameIn';
import { useTranslate } from '../../../localization/useTranslate';
import { PLUGIN_ID } from '../../../pluginId';
import type { StoredPersona } from '../../../services/tags';

interface PersonaLayoutProps {
  readonly persona: StoredPersona;
  readonly primaryAction?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of a persona's page, to read or to change. */
export const PersonaLayout = ({ persona, primaryAction, children }: PersonaLayoutProps) => {
  const t = useTranslate();
  const name = useNameIn()(persona.name);

  return (
    <>
      <Page.Title>{name}</Page.Title>
      <Layouts.Header
        title={name}
        subtitle={persona.archived ? t('persona.is-archived') : t('persona.page-subtitle')}
        secondaryAction={persona.archived ? <Badge>{t('definition.is-archived')}</Badge> : null}
        primaryAction={primaryAction}
        navigationAction={
          <Link tag={NavLink} to={`/plugins/${PLUGIN_ID}/personas`} startIcon={<ArrowLeft />}>
            {t('persona.title')}
          </Link>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          {children}
        </Flex>
      </Layouts.Content>
    </>
  );
};
