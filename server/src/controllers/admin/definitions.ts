import type { Context } from 'koa';

import type { DefinitionKind } from '../../contracts/definitions';
import { adminView } from '../../coverage/admin-view';
import { listDefinitions } from '../../definitions/admin-listing';
import type { TaggingKind } from '../../definitions/kinds';
import { saveOrder } from '../../definitions/order';
import {
  listExpectations,
  listExpectationStates,
  readDefinition,
} from '../../definitions/read-definition';
import { removeDefinition, removeExpectation } from '../../definitions/remove-definition';
import { saveDefinition } from '../../definitions/save-definition';
import { listTagUsage } from '../../definitions/tag-usage';
import type { Injected } from '../../strapi-shims/types';
import { abilityOf, bodyOf, param, replaceBy } from './context';
import { keyed } from './keyed';

/** The route lets no other kinds through. */
const kindOf = (ctx: Context): DefinitionKind =>
  param(ctx, 'kind').replace(/s$/, '') as DefinitionKind;

/** Personas, formats, touchpoints and expectations, each saved by itself. */
export const definitionsController = ({ strapi }: Injected) => ({
  definitions: async (ctx: Context) => {
    ctx.body = { data: await listDefinitions(strapi) };
  },
  definition: async (ctx: Context) => {
    const kind = kindOf(ctx) as TaggingKind;
    ctx.body = { data: await readDefinition(strapi, { kind, key: param(ctx, 'key') }) };
  },
  tagUsage: async (ctx: Context) => {
    ctx.body = await listTagUsage(strapi, await adminView(strapi, abilityOf(ctx)));
  },
  expectations: async (ctx: Context) => {
    ctx.body = await listExpectations(strapi, ctx.query);
  },
  expectationStates: async (ctx: Context) => {
    const view = await adminView(strapi, abilityOf(ctx));
    ctx.body = await listExpectationStates(strapi, ctx.query, view);
  },
  orderDefinitions: async (ctx: Context) => {
    await saveOrder(strapi, kindOf(ctx) as TaggingKind, bodyOf(ctx));
    ctx.status = 204;
  },
  createDefinition: async (ctx: Context) => {
    const body = bodyOf(ctx);
    await saveDefinition(strapi, { kind: kindOf(ctx), body, mode: 'create' });
    ctx.status = 201;
    ctx.body = { data: { key: body['key'] } };
  },
  updateDefinition: async (ctx: Context) => {
    await saveDefinition(strapi, { kind: kindOf(ctx), body: keyed(ctx), mode: 'update' });
    ctx.body = { data: { key: param(ctx, 'key') } };
  },
  deleteDefinition: async (ctx: Context) => {
    const kind = kindOf(ctx);
    const key = param(ctx, 'key');
    const data =
      kind === 'expectation'
        ? await removeExpectation(strapi, key)
        : await removeDefinition(strapi, { kind, key, replaceBy: replaceBy(ctx) });
    ctx.body = { data };
  },
});
