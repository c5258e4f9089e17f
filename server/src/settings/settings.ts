import type { z } from '@strapi/utils';

import { settingsSchema } from '../contracts/settings';
import { DEFAULT_COVERAGE_SETTINGS, type CoverageSettings } from '../core/coverage/settings';
import { invalid } from '../errors';
import { PLUGIN_ID } from '../plugin';
import type { Strapi } from '../strapi-shims/types';

export type Settings = Omit<z.infer<typeof settingsSchema>, 'coverage'> & {
  coverage: CoverageSettings;
};

export const DEFAULT_SETTINGS: Settings = {
  targetingPerLocale: false,
  coverage: DEFAULT_COVERAGE_SETTINGS,
  cacheControl: {
    anonymous: 'public, max-age=0, s-maxage=60, stale-while-revalidate=600',
    authenticated: 'private',
  },
  answers: {},
};

const store = (strapi: Strapi) => strapi.store({ type: 'plugin', name: PLUGIN_ID });

type Stored = Partial<Settings> | null;

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Objects are merged, everything else replaced, so that a change names only what it changes. */
const merged = (base: unknown, change: unknown): unknown => {
  if (change === undefined) return base;
  if (!isPlainObject(base) || !isPlainObject(change)) return change;
  const names = new Set([...Object.keys(base), ...Object.keys(change)]);
  return Object.fromEntries([...names].map((name) => [name, merged(base[name], change[name])]));
};

/** The settings in force: those stored, over the defaults. Read each time, so that every node obeys a change. */
export const readSettings = async (strapi: Strapi): Promise<Settings> => {
  const stored = (await store(strapi).get({ key: 'settings' })) as Stored;
  const settings = settingsSchema.safeParse(merged(DEFAULT_SETTINGS, stored ?? {}));
  if (settings.success) return settings.data as Settings;
  strapi.log.warn(
    `[journey] The stored settings are not valid; the defaults are used: ${settings.error.message}`,
  );
  return DEFAULT_SETTINGS;
};

/** Changes the settings named, leaving the others; 400 when the outcome would not be valid. */
export const changeSettings = async (strapi: Strapi, change: unknown): Promise<Settings> => {
  const settings = settingsSchema.safeParse(merged(await readSettings(strapi), change));
  if (!settings.success) {
    const [issue] = settings.error.issues;
    throw invalid('JOURNEY_INVALID_PARAMETER', `Invalid setting: ${issue?.message ?? ''}`, {
      parameter: issue?.path.join('.') ?? '',
    });
  }
  await store(strapi).set({ key: 'settings', value: settings.data });
  return settings.data as Settings;
};

/** Back to the defaults. */
export const resetSettings = async (strapi: Strapi): Promise<Settings> => {
  await store(strapi).set({ key: 'settings', value: null });
  return DEFAULT_SETTINGS;
};
