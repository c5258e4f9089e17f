import { PLUGIN_ID } from '../plugin';
import type { Strapi } from '../strapi-shims/types';
import type { Services } from './index';

/** One of the plugin's services, typed. */
export const service = <K extends keyof Services>(strapi: Strapi, name: K): Services[K] =>
  strapi.plugin(PLUGIN_ID).service<Services[K]>(name);
