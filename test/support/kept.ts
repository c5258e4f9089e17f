import { service } from '../../server/src/services/get';
import type { Headers } from './callers';
import { statementsOf } from './statements';
import type { TestApp } from './strapi';

/** Somebody unknown. The host is named since supertest asks by another port each time. */
export const UNKNOWN: Headers = { Host: 'site.example' };

/** Resolves when the node does nothing of its own: it has begun by looking through everything. */
export const untilQuiet = async ({ strapi }: TestApp): Promise<void> => {
  const index = service(strapi, 'index');
  await new Promise<void>((resolve) => {
    index.inBackground(() => Promise.resolve(resolve()));
  });
  await index.ready();
};

/** The statements that read content or its index while `work` runs: none where all of it is kept. */
export const readsOf = async (app: TestApp, work: () => Promise<unknown>): Promise<string[]> => {
  await untilQuiet(app);
  const statements = await statementsOf(app, work);
  return statements.filter((sql) => /journey_(index|alike|stages)|articles/.test(sql));
};

/** Changes nothing that an answer shows, but is written: nothing that was kept holds any longer. */
export const writeElsewhere = async ({ strapi }: TestApp): Promise<void> => {
  await strapi
    .store({ type: 'plugin', name: 'somebody-else' })
    .set({ key: 'written', value: Math.random() });
};
