import type { Context } from 'koa';

import { PRESETS } from '../../core/journey/presets';
import { adminView } from '../../coverage/admin-view';
import { archiveJourney } from '../../definitions/archive-journey';
import { makeDefault } from '../../definitions/default-change';
import { previewDefault } from '../../definitions/default-preview';
import { listJourneys } from '../../definitions/journey-listing';
import { loadDefinitions } from '../../definitions/load';
import { addPreset } from '../../definitions/presets';
import { removeJourney } from '../../definitions/remove-journey';
import { removeStage } from '../../definitions/remove-stage';
import { saveJourney } from '../../definitions/save-journey';
import type { Injected } from '../../strapi-shims/types';
import { abilityOf, bodyOf, param, replaceBy } from './context';
import { keyed } from './keyed';

/** Journeys and their stages, and the presets they can be made from. */
export const journeysController = ({ strapi }: Injected) => ({
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
  journeys: async (ctx: Context) => {
    ctx.body = await listJourneys(strapi, await adminView(strapi, abilityOf(ctx)));
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
    await makeDefault(strapi, param(ctx, 'key'), bodyOf(ctx));
    ctx.body = { data: { key: param(ctx, 'key') } };
  },
  previewDefault: async (ctx: Context) => {
    ctx.body = {
      data: await previewDefault(strapi, {
        key: param(ctx, 'key'),
        body: bodyOf(ctx),
        view: await adminView(strapi, abilityOf(ctx)),
      }),
    };
  },
  archiveJourney: async (ctx: Context) => {
    await archiveJourney(strapi, { key: param(ctx, 'key'), archived: true });
    ctx.body = { data: { key: param(ctx, 'key') } };
  },
  unarchiveJourney: async (ctx: Context) => {
    await archiveJourney(strapi, { key: param(ctx, 'key'), archived: false });
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
});
