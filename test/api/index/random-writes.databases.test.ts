import fc from 'fast-check';

import { service } from '../../../server/src/services/get';
import { contentType } from '../../support/app-types';
import { expectTrueIndex, storedIndex } from '../../support/expected-index';
import { addLocales } from '../../support/locales-and-personas';
import { perform } from '../../support/random-writes/perform';
import { sequenceOf } from '../../support/random-writes/writes';
import {
  clear,
  createWorld,
  expectTrueTags,
  LOCALES,
  type World,
} from '../../support/random-writes/world';
import { IS_SOAK, SEED } from '../../support/soak';
import { startApp } from '../../support/strapi';

/** After so many the site is emptied: what is there by then has seen a bit of everything. */
const STEPS_A_SITE = 20;
const STEPS = IS_SOAK ? 10_000 : 120;

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

/** Makes the index from nothing, and compares it with what it was. */
const expectSameFromNothing = async (): Promise<void> => {
  const before = await storedIndex(world.app.strapi);
  await world.app.strapi.db.connection('journey_index').delete();
  await service(world.app.strapi, 'index').rebuild();
  expect(await storedIndex(world.app.strapi)).toEqual(before);
};

it(
  `keeps tags and index right through ${STEPS} random writes, some at once; SEED=${SEED}`,
  async () => {
    await fc.assert(
      fc.asyncProperty(sequenceOf(STEPS_A_SITE), async (steps) => {
        await clear(world);
        for (const step of steps) {
          await perform(world, step);
          await expectTrueTags(world);
          await expectTrueIndex(world.app.strapi);
        }
        await expectSameFromNothing();
      }),
      { seed: SEED, numRuns: STEPS / STEPS_A_SITE, endOnFailure: true },
    );
  },
  IS_SOAK ? 3_600_000 : 300_000,
);
