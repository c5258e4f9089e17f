import fc from 'fast-check';

import { contentType } from '../../support/app-types';
import { expectTrueIndex } from '../../support/expected-index';
import { addLocales } from '../../support/locales-and-personas';
import {
  clear,
  createWorld,
  expectTrueTags,
  LOCALES,
  perform,
  writes,
  type World,
} from '../../support/random-writes';
import { startApp } from '../../support/strapi';

let world: World;
beforeAll(async () => {
  const app = await startApp({
    types: [contentType('article'), contentType('place', { draftAndPublish: false })],
  });
  await addLocales(
    app.strapi,
    LOCALES.filter((locale) => locale !== 'en'),
  );
  world = await createWorld(app);
}, 240_000);
afterAll(() => world.app.remove());

it('keeps tags and index right through any sequence of writes', async () => {
  await fc.assert(
    fc.asyncProperty(writes, async (sequence) => {
      await clear(world);
      for (const write of sequence) {
        await perform(world, write);
        await expectTrueTags(world);
        await expectTrueIndex(world.app.strapi);
      }
    }),
    { numRuns: 15, endOnFailure: true },
  );
}, 600_000);
