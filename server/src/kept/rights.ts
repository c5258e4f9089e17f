import { createHash } from 'node:crypto';

import { once } from '../core/once';
import type { Auth } from '../strapi-shims/content-api';

interface HostAuth {
  readonly strategy?: { readonly name?: string };
  readonly credentials?: { readonly id?: unknown; readonly type?: unknown } | null;
  readonly ability?: { readonly rules?: unknown } | null;
}

/** Whether Strapi knows who asks, by whatever means: a site may have a strategy of its own. */
export const isKnown = (auth: Auth): boolean => {
  const { credentials } = (auth ?? {}) as HostAuth;
  return credentials !== undefined && credentials !== null;
};

const rightsIn = once((auth: NonNullable<Auth>): string | null => {
  const { strategy, credentials, ability } = auth as HostAuth;
  const { id, type } = credentials ?? {};
  if (strategy?.name === undefined || (isKnown(auth) && id === undefined)) return null;
  const rights = [strategy.name, id ?? null, type ?? null, ability?.rules ?? null];
  return createHash('sha256').update(JSON.stringify(rights)).digest('base64');
});

/**
 * Everything that decides what a caller may see, as this request's own authentication found it: an
 * answer that is kept under it is no decision that is kept. Null: callers cannot be told apart.
 */
export const rightsOf = (auth: Auth): string | null => (auth ? rightsIn(auth) : null);
