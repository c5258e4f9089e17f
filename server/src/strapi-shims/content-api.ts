import { verifyScope } from './host';
import type { Strapi } from './types';

interface Options {
  /** Who asks: `ctx.state.auth`. */
  auth: unknown;
}

/** The host's own checks of what a caller of the content API may ask for and see. */
export interface ContentApi {
  validate: { query(query: object, model: object, options: Options): Promise<void> };
  sanitize: {
    query(query: object, model: object, options: Options): Promise<Record<string, unknown>>;
    output(entries: unknown, model: object, options: Options): Promise<unknown>;
  };
}

export const contentApi = (strapi: Strapi): ContentApi => strapi.contentAPI;

/** Who asks, as Strapi's own authentication left it in `ctx.state.auth`. */
export type Auth = Record<string, unknown> | undefined;

/** Whether the caller holds an action of the content API. */
export const holds = async (strapi: Strapi, auth: Auth, action: string): Promise<boolean> => {
  if (!auth) return false;
  try {
    await verifyScope(strapi, auth, [action]);
    return true;
  } catch {
    return false;
  }
};
