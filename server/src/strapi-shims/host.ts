import { asUid, type Strapi } from './types';

/**
 * The host's services that its own types leave untyped, each by the part of it that is used here.
 * Everything that may change in a minor release of Strapi without TypeScript noticing is in this
 * folder.
 */
interface HostServices {
  auth: {
    authenticate(context: object, next: () => Promise<void>): Promise<unknown>;
    verify(auth: object, options: { scope: string[] }): Promise<void>;
  };
  'content-types': { extend(uid: string, change: (schema: never) => unknown): unknown };
  models: { add(model: object): unknown };
  'query-params': { transform(uid: string, params: object): { where?: object } };
}

const hostService = <K extends keyof HostServices>(strapi: Strapi, name: K): HostServices[K] =>
  strapi.get<HostServices[K]>(name);

/** Throws unless the caller holds every action of `scope`. */
export const verifyScope = (strapi: Strapi, auth: object, scope: string[]): Promise<void> =>
  hostService(strapi, 'auth').verify(auth, { scope });

/** Who a caller of the content API is, as the host's own strategies find. */
export interface CallerAuth extends Record<string, unknown> {
  strategy: { name: string };
  credentials: { name?: string; type?: string; expiresAt?: string | null } | null;
}

/** What the host makes of an `Authorization` header; null when it would answer 401. */
export const authenticateCaller = async (
  strapi: Strapi,
  authorization: string | null,
): Promise<CallerAuth | null> => {
  const context = {
    request: { header: authorization === null ? {} : { authorization } },
    state: { route: { info: { type: 'content-api' } } } as { route: object; auth?: CallerAuth },
    unauthorized: () => undefined,
  };
  await hostService(strapi, 'auth').authenticate(context, () => Promise.resolve());
  return context.state.auth ?? null;
};

/** Whether schemas may be changed, as the host's own Content-Type Builder asks. */
export const isDevelopment = (strapi: Strapi): boolean => strapi.config.get('autoReload') === true;

/** Starts the host again once the request is answered, as after a change in the Content-Type Builder. */
export const restartSoon = (strapi: Strapi): void => {
  strapi.reload.isWatching = false;
  setImmediate(() => strapi.reload());
};

/** Changes a content type's schema in place. */
export const extendSchema = (
  strapi: Strapi,
  uid: string,
  change: (schema: { attributes: object; indexes?: object[] }) => void,
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
export const siteLocales = async (strapi: Strapi): Promise<[string, ...string[]]> => {
  const codes = (await locales(strapi).find()).map((locale) => locale.code);
  const first = await defaultLocale(strapi);
  return [first, ...codes.filter((code) => code !== first).sort()];
};

/** What an admin user may do with one content type in the Content Manager. */
export interface PermissionChecker {
  cannot: { read(entity?: undefined, field?: string): boolean; update(): boolean };
  requiresEntity: { read(): boolean; update(): boolean };
  sanitizedQuery: Record<'read' | 'update', (query: object) => Promise<{ filters?: unknown }>>;
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

/**
 * Runs `work` at the beginning of each day, in UTC and on every node. `server.cron.enabled` turns
 * off the site's own tasks only.
 */
export const addDailyJob = (strapi: Strapi, name: string, work: () => void): void => {
  const task = (): Promise<void> => Promise.resolve(work());
  strapi.cron.add({ [name]: { task, options: { rule: '5 0 0 * * *', tz: 'UTC' } } });
};

/** A right as the host's ability holds it: i18n puts its locales among the conditions. */
interface ReadRule {
  conditions?: { $and?: ReadonlyArray<{ locale?: { $in?: readonly string[] } }> };
  inverted?: boolean;
}

const readRules = (ability: object, uid: string): ReadRule[] =>
  (ability as { rulesFor(action: string, subject: string): ReadRule[] }).rulesFor(
    'plugin::content-manager.explorer.read',
    uid,
  );

/**
 * Locales that an admin user may read every piece of a type in: those that some right of the user's
 * names, and names nothing besides; null: all.
 */
export const localesReadAsAWhole = (ability: object, uid: string): readonly string[] | null => {
  const rules = readRules(ability, uid);
  if (rules.some(({ inverted }) => inverted === true)) return [];
  if (rules.some(({ conditions }) => conditions === undefined)) return null;
  return rules.flatMap(({ conditions: { $and = [], ...others } = {} }) => {
    const [locale, ...more] = $and;
    const isLocaleAlone = [others, more, Object.keys(locale ?? {}).slice(1)].every(
      (rest) => Object.keys(rest).length === 0,
    );
    return isLocaleAlone ? (locale?.locale?.$in ?? []) : [];
  });
};

/** Locales in which an admin user may read a localized content type; null: in all of them. */
export const readableLocales = (ability: object, uid: string): readonly string[] | null => {
  const locales = readRules(ability, uid).map(
    ({ conditions }) =>
      conditions?.$and?.find(({ locale }) => locale?.$in !== undefined)?.locale?.$in,
  );
  return locales.some((each) => each === undefined)
    ? null
    : [...new Set(locales.flatMap((each) => each ?? []))];
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
