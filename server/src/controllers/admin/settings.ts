import type { Context } from 'koa';

import { checkCaller } from '../../content/check-caller';
import { checkCallerBody, switchTypeBody } from '../../contracts/access';
import { parse } from '../../contracts/parse';
import { readRebuild, startRebuild } from '../../inventory/rebuild-report';
import { listTypes, switchType } from '../../schema/switch-type';
import { service } from '../../services/get';
import {
  changeSettings,
  DEFAULT_SETTINGS,
  readSettings,
  resetSettings,
} from '../../settings/settings';
import { isDevelopment, restartSoon } from '../../strapi-shims/host';
import type { Injected } from '../../strapi-shims/types';
import { bodyOf, param } from './context';

/** The plugin's settings, the types that take part, the rights of callers, the health of the index. */
export const settingsController = ({ strapi }: Injected) => ({
  settings: async (ctx: Context) => {
    ctx.body = { data: await readSettings(strapi), meta: { defaults: DEFAULT_SETTINGS } };
  },
  changeSettings: async (ctx: Context) => {
    ctx.body = { data: await changeSettings(strapi, bodyOf(ctx)) };
  },
  resetSettings: async (ctx: Context) => {
    ctx.body = { data: await resetSettings(strapi) };
  },
  types: async (ctx: Context) => {
    ctx.body = { data: await listTypes(strapi), meta: { isDevelopment: isDevelopment(strapi) } };
  },
  switchType: async (ctx: Context) => {
    const uid = param(ctx, 'uid');
    const { isEnabled } = parse(switchTypeBody, bodyOf(ctx));
    await switchType(strapi, { uid, isEnabled });
    ctx.body = { data: { uid, isEnabled } };
    restartSoon(strapi);
  },
  checkCaller: async (ctx: Context) => {
    const { token } = parse(checkCallerBody, bodyOf(ctx));
    ctx.body = { data: await checkCaller(strapi, token) };
  },
  indexStatus: async (ctx: Context) => {
    const status = await service(strapi, 'index').status();
    ctx.body = { data: { ...status, rebuild: await readRebuild(strapi) } };
  },
  rebuildIndex: async (ctx: Context) => {
    ctx.status = 202;
    ctx.body = { data: await startRebuild(strapi, service(strapi, 'index')) };
  },
});
