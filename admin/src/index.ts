import { Walk } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

import { JourneyPanel } from './content-manager/panel/JourneyPanel';
import { prefixKeys } from './localization/prefixKeys';
import { PERMISSIONS } from './permissions';
import { PLUGIN_ID } from './pluginId';
import { contentManagerOf } from './strapi-shims/contentManager';

const plugin = {
  register(app: StrapiApp) {
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}`,
      icon: Walk,
      intlLabel: { id: `${PLUGIN_ID}.plugin.name`, defaultMessage: 'Journey' },
      permissions: PERMISSIONS.readCoverage,
      Component: () => import('./pages/App'),
    });
    contentManagerOf(app).addEditViewSidePanel([JourneyPanel]);
  },

  /** A language that the plugin is not translated into gives nothing: the host shows English. */
  registerTrads({ locales }: { locales: string[] }) {
    return Promise.all(
      locales.map(async (locale) => {
        try {
          const file = (await import(`./translations/${locale}.json`)) as {
            default: Record<string, string>;
          };
          return { locale, data: prefixKeys(file.default) };
        } catch {
          return { locale, data: {} };
        }
      }),
    );
  },
};

export default plugin;
