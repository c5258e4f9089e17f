import { archiveJourney } from '../definitions/archive-journey';
import { makeDefault } from '../definitions/default-change';
import { loadDefinitions } from '../definitions/load';
import { addPreset } from '../definitions/presets';
import { removeDefinition, removeExpectation } from '../definitions/remove-definition';
import { removeJourney } from '../definitions/remove-journey';
import { removeStage } from '../definitions/remove-stage';
import { saveDefinition } from '../definitions/save-definition';
import { saveJourney } from '../definitions/save-journey';
import { createIndexKeeper } from '../inventory/keeper';
import { createKept } from '../kept';
import { releaseTables } from '../schema/persist-tables';
import { changeSettings, readSettings, resetSettings } from '../settings/settings';
import type { Injected, Strapi } from '../strapi-shims/types';

type Rest<F> = F extends (strapi: Strapi, ...rest: infer R) => infer T ? (...rest: R) => T : never;

/** Functions of the form `(strapi, …)` as a service whose methods need no `strapi`. */
const bound = <M extends Record<string, (strapi: Strapi, ...rest: never[]) => unknown>>(
  strapi: Strapi,
  methods: M,
): { [K in keyof M]: Rest<M[K]> } =>
  Object.fromEntries(
    Object.entries(methods).map(([name, method]) => [
      name,
      (...rest: never[]) => method(strapi, ...rest),
    ]),
  ) as { [K in keyof M]: Rest<M[K]> };

/** What other code may call: `strapi.plugin('journey').service(name)`. */
export const services = {
  index: ({ strapi }: Injected) => createIndexKeeper(strapi),
  kept: () => createKept(),
  definitions: ({ strapi }: Injected) =>
    bound(strapi, {
      load: loadDefinitions,
      addPreset,
      saveJourney,
      makeDefault,
      archiveJourney,
      saveDefinition,
      removeJourney,
      removeStage,
      removeDefinition,
      removeExpectation,
    }),
  settings: ({ strapi }: Injected) =>
    bound(strapi, { read: readSettings, change: changeSettings, reset: resetSettings }),
  tables: ({ strapi }: Injected) => bound(strapi, { release: releaseTables }),
};

export type Services = { [K in keyof typeof services]: ReturnType<(typeof services)[K]> };
