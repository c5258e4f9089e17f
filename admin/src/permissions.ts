import { PLUGIN_ID } from './pluginId';

const of = (uid: string) => [{ action: `plugin::${PLUGIN_ID}.${uid}`, subject: null }];

/**
 * What a role may be granted; the server registers the same actions. Constant arrays, because the
 * host's hooks check again whenever they are handed a new one.
 */
export const PERMISSIONS = {
  readCoverage: of('coverage.read'),
  exportReports: of('coverage.export'),
  assignTargeting: of('targeting.assign'),
  importTargeting: of('targeting.import'),
  manageJourneys: of('journeys.manage'),
  manageExpectations: of('expectations.manage'),
  manageSettings: of('settings.manage'),
};
