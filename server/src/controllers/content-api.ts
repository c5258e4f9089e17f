import type { Context } from 'koa';

import { answerContent } from '../content/answer';
import {
  listFormats,
  listJourneys,
  listPersonas,
  listStages,
  listTouchpoints,
  oneJourney,
  onePersona,
  oneStage,
} from '../content/listings';
import { readableTypes } from '../content/scope';
import { reportGaps } from '../coverage/gap-list';
import { reportCoverage, type View } from '../coverage/report';
import { holds, type Auth } from '../strapi-shims/content-api';
import type { Injected, Strapi } from '../strapi-shims/types';

type List = (strapi: Strapi, query: Record<string, unknown>) => Promise<unknown>;
type One = (strapi: Strapi, key: string, query: Record<string, unknown>) => Promise<unknown>;

const authOf = (ctx: Context): Auth => ctx.state['auth'] as Auth;
const keyOf = (ctx: Context): string => String((ctx['params'] as { key?: string }).key);

const finding =
  (list: List) =>
  ({ strapi }: Injected) => ({
    find: async (ctx: Context) => {
      ctx.body = { data: await list(strapi, ctx.query), meta: {} };
    },
  });

const mayPreview = (strapi: Strapi, ctx: Context): Promise<boolean> =>
  holds(strapi, authOf(ctx), 'plugin::journey.preview.find');

/** What a report may count for the caller: drafts only where they may be previewed. */
const viewOf = async (strapi: Strapi, ctx: Context): Promise<View> => {
  const types = await readableTypes(strapi, authOf(ctx));
  if (await mayPreview(strapi, ctx)) return { types };
  const see: View['see'] = (piece) => (piece.status === 'published' ? piece : null);
  return { types, see, name: 'published' };
};

const findingOne =
  (list: List, one: One) =>
  ({ strapi }: Injected) => ({
    ...finding(list)({ strapi }),
    findOne: async (ctx: Context) => {
      ctx.body = { data: await one(strapi, keyOf(ctx), ctx.query), meta: {} };
    },
  });

/**
 * The content API's controllers. Every action ends in `find` or `findOne`: a read-only API token
 * opens no others. `stage`, `persona`, `format` and `touchpoint` are named like their content
 * types, since Strapi populates a relation only for who may `find` its target.
 */
export const contentApi = {
  content: ({ strapi }: Injected) => ({
    find: async (ctx: Context) => {
      ctx.body = await answerContent(strapi, {
        query: ctx.query,
        auth: authOf(ctx),
        status: 'published',
        mayPreview: () => mayPreview(strapi, ctx),
      });
    },
  }),
  preview: ({ strapi }: Injected) => ({
    find: async (ctx: Context) => {
      ctx.body = await answerContent(strapi, {
        query: ctx.query,
        auth: authOf(ctx),
        status: 'draft',
        mayPreview: () => Promise.resolve(true),
      });
    },
  }),
  journey: findingOne(listJourneys, oneJourney),
  stage: findingOne(listStages, oneStage),
  persona: findingOne(listPersonas, onePersona),
  format: finding(listFormats),
  touchpoint: finding(listTouchpoints),
  coverage: ({ strapi }: Injected) => ({
    find: async (ctx: Context) => {
      ctx.body = await reportCoverage(strapi, ctx.query, await viewOf(strapi, ctx));
    },
  }),
  gap: ({ strapi }: Injected) => ({
    find: async (ctx: Context) => {
      ctx.body = await reportGaps(strapi, ctx.query, {
        ...(await viewOf(strapi, ctx)),
        names: false,
      });
    },
  }),
};
