import { parse } from '../contracts/parse';
import { settingsSchema, type Settings } from '../contracts/settings';
import { DEFAULT_COVERAGE_SETTINGS } from '../core/coverage/settings';
import { changeDefinitions } from '../definitions/lock';
import { PLUGIN_ID } from '../plugin';
import { sayOnce } from '../say-once';
import type { Strapi } from '../strapi-shims/types';
import { refuseUnknownNames } from './known-names';

export type { Settings } from '../contracts/settings';

export const DEFAULT_SETTINGS: Settings = {
  targetingPerLocale: false,
  coverage: DEFAULT_COVERAGE_SETTINGS,
  cacheControl: {
    anonymous: 'public, max-age=0, s-maxage=60, stale-while-revalidate=600',
    authenticated: 'private',
  },
  answers: {},
};

const KEY = 'settings';
const store = (strapi: Strapi) => strapi.store({ type: 'plugin', name: PLUGIN_ID });

/** No array, and no Date: that is what the host reads from a value that is no JSON. */
const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  Object.prototype.toString.call(value) === '[object Object]';

/** Objects are merged, everything else replaced, so that a change names only what it changes. */
const merged = (base: unknown, change: unknown): unknown => {
  if (change === undefined) return base;
  if (!isPlainObject(base) || !isPlainObject(change)) return change;
  const names = new Set([...Object.keys(base), ...Object.keys(change)]);
  return Object.fromEntries([...names].map((name) => [name, merged(base[name], change[name])]));
};

/** What has been changed, and the settings that come of it: read each time, so that every node obeys a change. */
const load = async (strapi: Strapi): Promise<{ changes: unknown; settings: Settings }> => {
  const changes: unknown = (await store(strapi).get({ key: KEY })) ?? {};
  const outcome = settingsSchema.safeParse(merged(DEFAULT_SETTINGS, changes));
  const problem = outcome.success
    ? null
    : `The stored settings are not valid; the defaults are used: ${outcome.error.message}`;
  sayOnce(strapi, { about: 'settings', problem });
  return outcome.success
    ? { changes, settings: outcome.data }
    : { changes: {}, settings: DEFAULT_SETTINGS };
};

/** The settings in force: what has been changed, over the defaults. */
export const readSettings = async (strapi: Strapi): Promise<Settings> =>
  (await load(strapi)).settings;

/**
 * Changes the settings named, leaving the others. In a table, null takes an entry out.
 *
 * @throws JOURNEY_INVALID_PARAMETER, which names the path; JOURNEY_UNKNOWN_STAGE,
 *   JOURNEY_UNKNOWN_PERSONA, JOURNEY_UNKNOWN_TYPE
 */
export const changeSettings = (strapi: Strapi, change: unknown): Promise<Settings> =>
  // One change at a time: each is put on top of what the others have left.
  changeDefinitions(strapi, async () => {
    const { changes } = await load(strapi);
    const value = merged(changes, change);
    const settings = parse(settingsSchema, merged(DEFAULT_SETTINGS, value));
    await refuseUnknownNames(strapi, change);
    await store(strapi).set({ key: KEY, value });
    return settings;
  });

/** Back to the defaults. */
export const resetSettings = (strapi: Strapi): Promise<Settings> =>
  // A change that has read what there was must not put it back.
  changeDefinitions(strapi, async () => {
    await store(strapi).delete({ key: KEY });
    return DEFAULT_SETTINGS;
  });
