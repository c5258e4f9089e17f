import { PERMISSIONS } from '../permissions';
import { PLUGIN_ID } from '../pluginId';

const label = (key: string, defaultMessage: string) => ({
  id: `${PLUGIN_ID}.${key}`,
  defaultMessage,
});

/** The plugin's section in the host's settings. */
export const SETTINGS_SECTION = { id: PLUGIN_ID, intlLabel: label('plugin.name', 'Journey') };

/** The pages of that section. */
export const SETTINGS_LINKS = [
  {
    id: 'journey-configuration',
    to: `${PLUGIN_ID}/configuration`,
    intlLabel: label('settings.configuration', 'Configuration'),
    permissions: PERMISSIONS.manageSettings,
    Component: () => import('./Configuration/ConfigurationPage'),
  },
  {
    id: 'journey-types',
    to: `${PLUGIN_ID}/types`,
    intlLabel: label('settings.types', 'Content types'),
    permissions: PERMISSIONS.manageSettings,
    Component: () => import('./Types/TypesPage'),
  },
  {
    id: 'journey-index',
    to: `${PLUGIN_ID}/index`,
    intlLabel: label('settings.index', 'Index'),
    permissions: PERMISSIONS.manageSettings,
    Component: () => import('./IndexHealth/IndexPage'),
  },
  {
    id: 'journey-access',
    to: `${PLUGIN_ID}/access`,
    intlLabel: label('settings.access', 'API access'),
    permissions: PERMISSIONS.manageSettings,
    Component: () => import('./Access/AccessPage'),
  },
];
