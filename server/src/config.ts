import { z } from '@strapi/utils';

import { PLUGIN_ID } from './plugin';
import type { Strapi } from './strapi-shims/types';

const configSchema = z.strictObject({
  /** A Redis server that all nodes of the site reach: what one writes is then known to the others at once. */
  redis: z.strictObject({ url: z.url({ protocol: /^rediss?$/ }) }).nullable(),
});

/** What a project may set under `journey.config` in its `config/plugins`. */
export type Config = z.infer<typeof configSchema>;

export const config = {
  default: { redis: null } satisfies Config,
  /** Stops the start with what is wrong and where. */
  validator: (value: unknown): void => {
    const outcome = configSchema.safeParse(value);
    if (outcome.success) return;
    throw new Error(`The configuration of journey is not valid. ${z.prettifyError(outcome.error)}`);
  },
};

export const readConfig = (strapi: Strapi): Config =>
  strapi.config.get<Config>(`plugin::${PLUGIN_ID}`);
