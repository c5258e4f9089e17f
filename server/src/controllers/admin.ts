import { errors } from '@strapi/utils';
import type { Context } from 'koa';

import { readChoice, readText } from '../content/readers';
import type { DefinitionKind } from '../contracts/definitions';
import { PRESETS } from '../core/journey/presets';
import { adminView, visibleTo, type Ability } from '../coverage/admin-view';
import { reportCoverage, reportGaps } from '../coverage/report';
import { listDefinitions } from '../definitions/admin-listing';
import { loadDefinitions } from '../definitions/load';
import { addPreset } from '../definitions/presets';
import { removeDefinition, removeExpectation } from '../definitions/remove-definition';
import { removeJourney } from '../definitions/remove-journey';
import { removeStage } from '../definitions/remove-stage';
import { saveDefinition } from '../definitions/save-definition';
import { makeDefault, saveJourney } from '../definitions/save-journey';
import { refuseRenamed } from '../definitions/write';
import { invalid } from '../errors';
import { enabledTypes } from '../schema/enabled-types';
import { changeSettings, readSettings, resetSettings } from '../settings/settings';
import { permissionChecker } from '../strapi-shims/host';
import type { Injected, Strapi } from '../strapi-shims/types';
import { readTargeting } from '../targeting/read';
import { service } from '../services/get';

const param = (ctx: Context, name: string): string =>
  String((ctx['params'] as Record<string, string>)[name]);

const abilityOf = (ctx: Context): Ability => ctx.state['userAbility'] as Ability;

const bodyOf = (ctx: Context): Record<string, unknown> =>
  ((ctx.request as unknown as { body?: unknown }).body ?? {}) as Record<string, unknown>;

/** The route lets no other kinds through. */
const kindOf = (ctx: Context): DefinitionKind =>
  param(ctx, 'kind').replace(/s$/, '') as DefinitionKind;

const readableType = (strapi: Strapi, ctx: Context) => {
  const uid = param(ctx, 'uid');
  const type = enabledTypes(strapi).find((each) => each.uid === uid);
  if (!type) {
    throw invalid('JOURNEY_TYPE_NOT_ENABLED', `"${uid}" is not enabled for journeys.`, {
      parameter: 'uid',
      value: uid,
    });
  }
  const checker = permissionChecker(strapi, abilityOf(ctx), uid);
  if (checker.cannot.read()) {
    throw new errors.ForbiddenError('You may not read this content type.');
  }
  return { type, checker };
};

/** The body of a change: of what the path names. Throws JOURNEY_KEY_IS_STABLE. */
const keyed = (ctx: Context): Record<string, unknown> => {
  const key = param(ctx, 'key');
  const body = bodyOf(ctx);
  if (body['key'] !== undefined && body['key'] !== key) refuseRenamed(key, body['key']);
  return { ...body, key };
};
const replaceBy = (ctx: Context) => readText(ctx.query, 'replaceBy');

/** What the admin panel works with; rights are asked for by the routes' policies. */
export const admin = ({ strapi }: Injected) => ({
  definitions: async (ctx: Context) => {
    ctx.body = { data: await listDefinitions(strapi) };
  },
  targeting: async (ctx: Context) => {
    const { type, checker } = readableType(strapi, ctx);
    const data = await readTargeting(strapi, {
      type,
      visible: await visibleTo(strapi, type, checker),
      documentId: param(ctx, 'documentId'),
      locale: readText(ctx.query, 'locale'),
      status: readChoice(ctx.query, 'status', ['draft', 'published']) ?? 'draft',
    });
    ctx.body = { data };
  },
  coverage: async (ctx: Context) => {
    ctx.body = await reportCoverage(strapi, ctx.query, await adminView(strapi, abilityOf(ctx)));
  },
  gaps: async (ctx: Context) => {
    ctx.body = await reportGaps(strapi, ctx.query, await adminView(strapi, abilityOf(ctx)));
  },
  presets: async (ctx: Context) => {
    const { journeys } = await loadDefinitions(strapi);
    ctx.body = {
      data: PRESETS.map((preset) => ({
        ...preset,
        isAdded: journeys.some((journey) => journey.key === preset.key),
      })),
    };
  },
  addPreset: async (ctx: Context) => {
    await addPreset(strapi, param(ctx, 'key'));
    ctx.status = 201;
    ctx.body = { data: { key: param(ctx, 'key') } };
  },
  createJourney: async (ctx: Context) => {
    await saveJourney(strapi, bodyOf(ctx), 'create');
    ctx.status = 201;
    ctx.body = { data: { key: bodyOf(ctx)['key'] } };
  },
  updateJourney: async (ctx: Context) => {
    await saveJourney(strapi, keyed(ctx), 'update');
    ctx.body = { data: { key: param(ctx, 'key') } };
  },
  makeDefault: async (ctx: Context) => {
    await makeDefault(strapi, param(ctx, 'key'));
    ctx.body = { data: { key: param(ctx, 'key') } };
  },
  deleteJourney: async (ctx: Context) => {
    const data = await removeJourney(strapi, {
      key: param(ctx, 'key'),
      replaceBy: replaceBy(ctx),
    });
    ctx.body = { data };
  },
  deleteStage: async (ctx: Context) => {
    const data = await removeStage(strapi, {
      journey: param(ctx, 'key'),
      stage: param(ctx, 'stage'),
      replaceBy: replaceBy(ctx),
    });
    ctx.body = { data };
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
  settings: async (ctx: Context) => {
    ctx.body = { data: await readSettings(strapi) };
  },
  changeSettings: async (ctx: Context) => {
    ctx.body = { data: await changeSettings(strapi, bodyOf(ctx)) };
  },
  resetSettings: async (ctx: Context) => {
    ctx.body = { data: await resetSettings(strapi) };
  },
  indexStatus: async (ctx: Context) => {
    ctx.body = { data: await service(strapi, 'index').status() };
  },
  rebuildIndex: async (ctx: Context) => {
    ctx.body = { data: await service(strapi, 'index').rebuild() };
  },
});
