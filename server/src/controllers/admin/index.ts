import type { Injected } from '../../strapi-shims/types';
import { contributionController } from './contribution';
import { coverageController } from './coverage';
import { definitionsController } from './definitions';
import { exportsController } from './exports';
import { importsController } from './imports';
import { journeysController } from './journeys';
import { retaggingController } from './retagging';
import { pageTargetingController } from './page-targeting';
import { settingsController } from './settings';
import { targetingController } from './targeting';

/** What the admin panel works with; rights are asked for by the routes' policies. */
export const admin = (injected: Injected) => ({
  ...definitionsController(injected),
  ...targetingController(injected),
  ...contributionController(injected),
  ...pageTargetingController(injected),
  ...retaggingController(injected),
  ...coverageController(injected),
  ...exportsController(injected),
  ...importsController(injected),
  ...journeysController(injected),
  ...settingsController(injected),
});
