import path from 'node:path';

import type { Core } from '@strapi/strapi';

import type { TypeSchema } from '../app-types';
import type { SearchServer } from './search-server';

/** Where the other plugins stand in config/plugins: Strapi loads in this order. */
export type Beside = 'before' | 'after' | 'nothing';

/** `JOURNEY_TEST_PLUGINS=before`, or `after`: every app of the API tests has them. */
export const besideByDefault = (): Beside =>
  (process.env['JOURNEY_TEST_PLUGINS'] as Beside | undefined) ?? 'nothing';

export interface Host {
  types: readonly TypeSchema[];
  /** Whether Journey is on. */
  journey: boolean;
  search: SearchServer;
}

const uidOf = ({ info: { singularName } }: TypeSchema): string =>
  `api::${singularName}.${singularName}`;

const packageOf = (name: string): { enabled: true; resolve: string } => ({
  enabled: true,
  resolve: path.dirname(require.resolve(`${name}/package.json`)),
});

/** What the search is to know of a piece: every language, and of its tags the keys alone. */
const entriesQuery = (type: TypeSchema, journey: boolean): object => {
  const keys = { fields: ['key'] };
  const isTagged =
    journey &&
    'journey' in type.pluginOptions &&
    // Journey refuses a type that has attributes of such names itself.
    !Object.keys(type.attributes).some((name) => name.startsWith('journey'));
  return { locale: '*', populate: isTagged ? { journeyStages: keys, journeyPersonas: keys } : [] };
};

/** The types' own endpoints, and, in vain, answers of Journey: no plugin's routes can be cached. */
const cachedTypes = ({ types, journey }: Host): unknown[] => [
  ...types.map(uidOf),
  ...(journey ? [{ contentType: 'plugin::journey.stage', routes: ['/api/journey/content'] }] : []),
];

/** For config/plugins: GraphQL, a cache of the types' own endpoints, and a search of the types. */
export const pluginsBeside = (host: Host): object => ({
  graphql: packageOf('@strapi/plugin-graphql'),
  'rest-cache': {
    ...packageOf('@strapi-community/plugin-rest-cache'),
    config: {
      strategy: {
        enableXCacheHeaders: true,
        // It is on by default, and hides which answers are stale.
        clearRelatedCache: false,
        contentTypes: cachedTypes(host),
      },
    },
  },
  meilisearch: {
    ...packageOf('strapi-plugin-meilisearch'),
    config: {
      host: host.search.url,
      apiKey: 'test-search-key',
      ...Object.fromEntries(
        host.types.map((type) => [
          type.info.singularName,
          { entriesQuery: entriesQuery(type, host.journey) },
        ]),
      ),
    },
  },
});

interface SearchService {
  addContentTypeInMeiliSearch(options: { contentType: string }): Promise<unknown>;
}

/** Has the search know all pieces and follow their changes: what its page does when a type is ticked. */
export const searchTypes = async (
  strapi: Core.Strapi,
  types: readonly TypeSchema[],
): Promise<void> => {
  const service = strapi.plugin('meilisearch').service('meilisearch') as unknown as SearchService;
  for (const type of types) await service.addContentTypeInMeiliSearch({ contentType: uidOf(type) });
};
