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
