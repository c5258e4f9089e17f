import { Divider } from '@strapi/design-system';
import { SubNav } from '@strapi/strapi/admin';

import { useTranslate } from '../localization/useTranslate';
import { PLUGIN_ID } from '../pluginId';
import { PAGE_GROUPS, type PluginPage } from './pages';

const HOME = `/plugins/${PLUGIN_ID}`;

interface NavigationProps {
  /** Those that the user may open. */
  readonly pages: readonly PluginPage[];
}

/** The plugin's own pages, beside whichever of them is open. */
export const Navigation = ({ pages }: NavigationProps) => {
  const t = useTranslate();
  const groups = PAGE_GROUPS.map((group) => ({
    ...group,
    pages: group.pages.filter((page) => pages.includes(page)),
  }));

  return (
    <SubNav.Main aria-label={t('plugin.name')}>
      <SubNav.Header label={t('plugin.name')} />
      <Divider />
      <SubNav.Content>
        <SubNav.Sections>
          {groups
            .filter((group) => group.pages.length > 0)
            .map((group) => (
              <SubNav.Section key={group.label} label={t(group.label)}>
                {group.pages.map(({ path, label }) => (
                  <SubNav.Link
                    key={path}
                    to={path === '' ? HOME : `${HOME}/${path}`}
                    end={path === ''}
                    label={t(label)}
                  />
                ))}
              </SubNav.Section>
            ))}
        </SubNav.Sections>
      </SubNav.Content>
    </SubNav.Main>
  );
};
