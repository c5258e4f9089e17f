import { PLUGIN_ID } from './plugin';
import { registerActions } from './strapi-shims/host';
import type { Strapi } from './strapi-shims/types';

/** The admin actions, as roles grant them under Settings → Roles → Plugins → Journey. */
const ACTIONS = [
  { uid: 'coverage.read', displayName: 'Read coverage and gaps', subCategory: 'coverage' },
  { uid: 'coverage.export', displayName: 'Export reports', subCategory: 'coverage' },
  { uid: 'targeting.assign', displayName: 'Assign targeting', subCategory: 'content' },
  { uid: 'targeting.import', displayName: 'Import targeting', subCategory: 'content' },
  {
    uid: 'journeys.manage',
    displayName: 'Manage journeys, personas, formats and touchpoints',
    subCategory: 'definitions',
  },
  { uid: 'expectations.manage', displayName: 'Manage expectations', subCategory: 'definitions' },
  { uid: 'settings.manage', displayName: 'Manage settings', subCategory: 'settings' },
];

export const registerPermissions = (strapi: Strapi): Promise<void> =>
  registerActions(
    strapi,
    ACTIONS.map((action) => ({ section: 'plugins', pluginName: PLUGIN_ID, ...action })),
  );
