import type { CheckedAction, CheckedCaller } from '../contracts/access';
import { invalid } from '../errors';
import { contentApiRoutes } from '../routes/content-api';
import { enabledTypes } from '../schema/enabled-types';
import { holds } from '../strapi-shims/content-api';
import { authenticateCaller, type CallerAuth } from '../strapi-shims/host';
import type { Strapi } from '../strapi-shims/types';

const kindOf = ({ strategy, credentials }: CallerAuth): CheckedCaller['kind'] => {
  if (strategy.name === 'content-api-token' || strategy.name === 'api-token') return 'api-token';
  if (strategy.name !== 'users-permissions') return 'other';
  return credentials === null ? 'public' : 'user';
};

interface ContentRoute {
  readonly path: string;
  readonly handler: string;
}

const ownRoutes = (): readonly ContentRoute[] =>
  (contentApiRoutes as unknown as () => { routes: ContentRoute[] })().routes;

/**
 * Tells what a caller of the content API may do, by the host's own authentication and rights.
 * Null: a caller without credentials. Nothing of the token is kept, or told in an error.
 *
 * @throws JOURNEY_UNKNOWN_TOKEN
 */
export const checkCaller = async (strapi: Strapi, token: string | null): Promise<CheckedCaller> => {
  const auth = await authenticateCaller(strapi, token === null ? null : `Bearer ${token}`);
  if (!auth) {
    throw invalid(
      'JOURNEY_UNKNOWN_TOKEN',
      'This is no valid token: it is unknown, has expired, or is an admin token.',
      { parameter: 'token' },
    );
  }
  const check = async (action: string): Promise<CheckedAction> => ({
    action,
    isHeld: await holds(strapi, auth, action),
  });
  const kind = kindOf(auth);
  const { credentials } = auth;
  return {
    kind,
    name: kind === 'api-token' ? (credentials?.name ?? null) : null,
    tokenType: kind === 'api-token' ? (credentials?.type ?? null) : null,
    expiresAt: (kind === 'api-token' && credentials?.expiresAt) || null,
    actions: await Promise.all(
      ownRoutes().map(async ({ path, handler }) => ({
        ...(await check(`plugin::journey.${handler}`)),
        path,
      })),
    ),
    types: await Promise.all(
      enabledTypes(strapi).map(async ({ uid }) => ({
        ...(await check(`${uid}.find`)),
        contentType: uid,
      })),
    ),
  };
};
