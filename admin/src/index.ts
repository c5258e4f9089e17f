import { Walk } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

import { JourneyTagsAction } from './content-manager/bulk/JourneyTagsAction';
import { ChipNames } from './content-manager/list/ChipNames';
import { addJourneyColumn, addJourneyFilters } from './content-manager/list/hooks';
import { JourneyPanel } from './content-manager/panel/JourneyPanel';
import { JourneyOptions } from './content-type-builder/JourneyOptions';
import { tidySchema } from './content-type-builder/typeOptions';
import { messageId } from './localization/messageId';
import { WIDGETS } from './home/widgets';
import { prefixKeys } from './localization/prefixKeys';
import { MENU_PERMISSIONS } from './pages/pages';
import { PLUGIN_ID } from './pluginId';
import { contentManagerOf } from './strapi-shims/contentManager';
import { SETTINGS_LINKS, SETTINGS_SECTION } from './settings/settingsLinks';
import { SETTINGS_START } from './settings/settingsStart';
import { addToContentTypeBuilder } from './strapi-shims/contentTypeBuilder';
import { addToListView } from './strapi-shims/listView';

const plugin = {
  register(app: StrapiApp) {
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}`,
      icon: Walk,
      intlLabel: { id: `${PLUGIN_ID}.plugin.name`, defaultMessage: 'Journey' },
      permissions: MENU_PERMISSIONS,
      Component: () => import('./pages/App'),
    });
    app.widgets.register(WIDGETS);
    app.addSettingsLink(SETTINGS_SECTION, SETTINGS_LINKS);
    app.router.addRoute(SETTINGS_START);
    contentManagerOf(app).addEditViewSidePanel([JourneyPanel]);
    addToListView(app, {
      addColumn: addJourneyColumn,
      addFilters: addJourneyFilters,
      Companion: ChipNames,
    });
    contentManagerOf(app).addBulkAction([JourneyTagsAction]);
  },

  bootstrap(app: Pick<StrapiApp, 'getPlugin'>) {
    addToContentTypeBuilder(app, {
      component: JourneyOptions,
      label: messageId('type.enabled'),
      tidy: tidySchema,
    });
  },

  /** A language that the plugin is not translated into gives nothing: the host shows English. */
  registerTrads({ locales }: { locales: string[] }) {
    return Promise.all(
      locales.map(async (locale) => {
        try {
          const { messages } = (await import(`./translations/${locale}/index.ts`)) as {
            messages: Record<string, string>;
          };
          return { locale, data: prefixKeys(messages) };
        } catch {
          return { locale, data: {} };
        }
      }),
    );
  },
};

export default plugin;
