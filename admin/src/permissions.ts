import { PLUGIN_ID } from './pluginId';

/**
 * What a role may be granted; the server registers the same actions. Constant arrays, because the
 * host's hooks check again whenever they are handed a new one.
 */
export const PERMISSIONS = {
  readCoverage: [{ action: `plugin::${PLUGIN_ID}.coverage.read`, subject: null }],
  assignTargeting: [{ action: `plugin::${PLUGIN_ID}.targeting.assign`, subject: null }],
};
