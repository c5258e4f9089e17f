import { asUid, type Strapi } from './types';

/**
 * The host's services that its own types leave untyped, each by the part of it that is used here.
 * Everything that may change in a minor release of Strapi without TypeScript noticing is in this
 * folder.
 */
interface HostServices {
  auth: { verify(auth: object, options: { scope: string[] }): Promise<void> };
  'content-types': { extend(uid: string, change: (schema: never) => unknown): unknown };
  models: { add(model: object): unknown };
  'query-params': { transform(uid: string, params: object): { where?: object } };
}

const hostService = <K extends keyof HostServices>(strapi: Strapi, name: K): HostServices[K] =>
  strapi.get<HostServices[K]>(name);

/** Throws unless the caller holds every action of `scope`. */
export const verifyScope = (strapi: Strapi, auth: object, scope: string[]): Promise<void> =>
  hostService(strapi, 'auth').verify(auth, { scope });

/** Changes a content type's schema in place. */
export const extendSchema = (
  strapi: Strapi,
  uid: string,
  change: (schema: { attributes: object }) => void,
): void => {
  hostService(strapi, 'content-types').extend(uid, change);
};

/** Adds a table of the plugin's own to those that the host makes and keeps. */
export const addModel = (strapi: Strapi, model: object): void => {
  hostService(strapi, 'models').add(model);
};

/** Filters as a caller writes them, as the query engine takes them. */
export const toQuery = (strapi: Strapi, uid: string, params: object): { where?: object } =>
  hostService(strapi, 'query-params').transform(uid, params);

const onSync = (strapi: Strapi, hook: string, work: () => Promise<void>): void => {
  (
    strapi.hook(`strapi::content-types.${hook}`) as {
      register(handler: () => Promise<void>): unknown;
    }
  ).register(work);
};

/** Runs `work` when the database can be read, before the tables are brought up to date. */
export const beforeSync = (strapi: Strapi, work: () => Promise<void>): void =>
  onSync(strapi, 'beforeSync', work);

/** Runs `work` after the tables have been brought up to date, before the plugins are started. */
export const afterSync = (strapi: Strapi, work: () => Promise<void>): void =>
  onSync(strapi, 'afterSync', work);

/** Runs `work` whenever lifecycles are on again, which an import or transfer puts off while it writes. */
export const afterImport = (strapi: Strapi, work: () => void): void => {
  const { lifecycles } = strapi.db;
  const enable = lifecycles.enable.bind(lifecycles);
  lifecycles.enable = () => {
    enable();
    work();
  };
};

interface LocalesService {
  getDefaultLocale(): Promise<string>;
  find(): Promise<Array<{ code: string }>>;
}

const locales = (strapi: Strapi): LocalesService =>
  strapi.plugin('i18n').service('locales') as unknown as LocalesService;

export const defaultLocale = (strapi: Strapi): Promise<string> =>
  locales(strapi).getDefaultLocale();

/** Codes of the site's locales, the default one first. */
export const siteLocales = async (strapi: Strapi): Promise<string[]> => {
  const codes = (await locales(strapi).find()).map((locale) => locale.code);
  return [...new Set([await defaultLocale(strapi), ...codes.sort()])];
};

/** What an admin user may do with one content type in the Content Manager. */
export interface PermissionChecker {
  cannot: { read(entity?: undefined, field?: string): boolean };
  requiresEntity: { read(): boolean };
  sanitizedQuery: { read(query: object): Promise<{ filters?: unknown }> };
}

export const permissionChecker = (
  strapi: Strapi,
  ability: object,
  uid: string,
): PermissionChecker => {
  const service = strapi.plugin('content-manager').service('permission-checker') as unknown as {
    create(options: { userAbility: object; model: string }): PermissionChecker;
  };
  return service.create({ userAbility: ability, model: uid });
};

/** Makes admin actions known, so that roles can grant them. */
export const registerActions = async (strapi: Strapi, actions: object[]): Promise<void> => {
  const { actionProvider } = strapi.service('admin::permission') as unknown as {
    actionProvider: { registerMany(actions: object[]): Promise<void> };
  };
  await actionProvider.registerMany(actions);
};

/** Rows of a table as the caller knows them: the host's types list only its own schemas. */
export const findRows = async <T>(strapi: Strapi, uid: string, params: object): Promise<T[]> =>
  (await strapi.db.query(asUid(uid)).findMany(params)) as T[];
