import { contentApiRoutes } from '../../../server/src/routes/content-api';
import { ANONYMOUS, apiToken, grant, siteUser, type Headers } from '../callers';
import type { Site } from '../content/site';

/** What may be hidden from a caller: drafts, or what is of one of these types. */
export type Right = 'preview' | 'vault' | 'author';

export interface Caller {
  readonly name: string;
  readonly headers: Headers;
  readonly rights: readonly Right[];
}

interface Route {
  path: string;
  handler: string;
}

/** The routes of the content API, each with the action that opens it. */
export const OUR_ROUTES = (contentApiRoutes as unknown as () => { routes: Route[] })().routes.map(
  ({ path, handler }) => ({
    path: `/api/journey${path.replace('/journeys/:key', '/journeys/five-stage').replace('/stages/:key', '/stages/decision').replace(':key', 'buyer')}`,
    action: `plugin::journey.${handler}`,
  }),
);

const OUR_ACTIONS = OUR_ROUTES.map(({ action }) => action);
export const PREVIEW = 'plugin::journey.preview.find';
const WITHOUT_PREVIEW = OUR_ACTIONS.filter((action) => action !== PREVIEW);

export const find = (name: string): string => `api::${name}.${name}.find`;

/** One caller of each kind, and of each way to be let in to a part. */
export const makeCallers = async ({ app }: Site): Promise<Caller[]> => {
  // The site has granted `content` and its public types already.
  await grant(
    app,
    'public',
    WITHOUT_PREVIEW.filter((action) => action !== 'plugin::journey.content.find'),
  );
  await grant(app, 'authenticated', [...WITHOUT_PREVIEW, find('article'), find('tip')]);
  const custom = (...actions: string[]) => apiToken(app, 'custom', actions);
  return [
    { name: 'nobody known', headers: ANONYMOUS, rights: ['author'] },
    { name: 'a site user', headers: await siteUser(app), rights: [] },
    {
      name: 'a token that may preview',
      headers: await custom(...OUR_ACTIONS, find('article')),
      rights: ['preview'],
    },
    {
      name: 'a token for another type',
      headers: await custom(...WITHOUT_PREVIEW, find('article'), find('vault')),
      rights: ['vault'],
    },
    { name: 'a token without rights', headers: await custom(), rights: [] },
    {
      name: 'a read-only token',
      headers: await apiToken(app, 'read-only'),
      rights: ['preview', 'vault', 'author'],
    },
    {
      name: 'a full-access token',
      headers: await apiToken(app, 'full-access'),
      rights: ['preview', 'vault', 'author'],
    },
    { name: 'a token that is not known', headers: { Authorization: 'Bearer no' }, rights: [] },
  ];
};
