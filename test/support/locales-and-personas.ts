import type { Core } from '@strapi/strapi';

import { service } from '../../server/src/services/get';

type Call = (...args: unknown[]) => Promise<unknown>;

/** Adds languages beside English. */
export const addLocales = async (strapi: Core.Strapi, codes: readonly string[]): Promise<void> => {
  const locales = strapi.plugin('i18n').service('locales') as unknown as Record<string, Call>;
  for (const code of codes) await locales['create']!({ code, name: code });
};

/** Defines personas by key. */
export const addPersonas = async (strapi: Core.Strapi, keys: readonly string[]): Promise<void> => {
  for (const key of keys) {
    const body = { key, name: { en: key } };
    await service(strapi, 'definitions').saveDefinition({ kind: 'persona', body, mode: 'create' });
  }
};
