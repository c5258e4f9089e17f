import { contributionRoutes } from './contribution';
import { coverageRoutes } from './coverage';
import { definitionRoutes } from './definitions';
import { exportRoutes } from './exports';
import { importRoutes } from './imports';
import { journeyRoutes } from './journeys';
import { retaggingRoutes } from './retagging';
import { pageTargetingRoutes } from './page-targeting';
import { settingsRoutes } from './settings';
import { targetingRoutes } from './targeting';

export const adminRoutes = {
  type: 'admin',
  routes: [
    ...definitionRoutes,
    ...targetingRoutes,
    ...contributionRoutes,
    ...pageTargetingRoutes,
    ...retaggingRoutes,
    ...coverageRoutes,
    ...exportRoutes,
    ...importRoutes,
    ...journeyRoutes,
    ...settingsRoutes,
  ],
};
