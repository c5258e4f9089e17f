import fc from 'fast-check';

import { contentType } from '../../support/app-types';
import { apiToken, type Headers } from '../../support/callers';
import { documentsOf } from '../../support/documents';
import { addLocales } from '../../support/locales-and-personas';
import { expectTrueIndexOn, retitleOn } from '../../support/node/index-of';
import { startNode, type Node } from '../../support/node/start';
import { IS_SOAK, SEED } from '../../support/soak';
import { startApp, type TestApp } from '../../support/strapi';
import { tagger, type Tags } from '../../support/tags';
import { until } from '../../support/until';

const ARTICLE = 'api::article.article';
const STAGES = ['awareness', 'consideration', 'decision', 'retention', 'advocacy'];
const PUBLISHED = 12;
/** More than four pages of the index's mending. */
const NOTES = 450;
const KILLS = IS_SOAK ? 100 : 4;
const PATIENCE = IS_SOAK ? 3_600_000 : 300_000;
/** What is mended in the background gives way to whoever else is at work. */
const A_MINUTE_MS = 60_000;

let app: TestApp;
let node: Node;
let token: Headers;
let tags: (tags: Tags) => object;
const ids: string[] = [];

beforeAll(async () => {
  app = await startApp({ types: [contentType('article'), contentType('note')] });
  await addLocales(app.strapi, ['da']);
  tags = await tagger(app.strapi);
  token = await apiToken(app, 'full-access');
  for (let number = 0; number < PUBLISHED; number += 1) {
    const data = { title: 'One', ...tags({ stages: ['awareness'] }) };
    ids.push((await documentsOf(app.strapi, ARTICLE).create({ data })).documentId);
  }
  const publishedAt = new Date();
  const notes = Array.from({ length: NOTES }, () => ({ title: 'Note', locale: 'en', publishedAt }));
  await app.strapi.db.query('api::note.note').createMany({ data: notes as never });
  await app.stop();
  node = await startNode(app);
}, 240_000);
afterAll(async () => {
  await node.stop();
  await app.remove();
});

/** When it is killed: parts of a thousand of the time it may take. */
const moments = fc.sample(fc.nat(999), { seed: SEED, numRuns: KILLS });

const killAfter = (ms: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, ms)).then(() => node.kill());

/** Goes on publishing the articles with other tags until the node is gone; tells of each answer. */
const publishUntilGone = async (onAnswer: () => void): Promise<void> => {
  for (let number = 0; ; number += 1) {
    const stages = [STAGES[number % 5]!, STAGES[(number + 1) % 5]!];
    const data = { title: `Number ${number}`, ...tags({ stages }) };
    const locale = number % 3 === 0 ? 'da' : 'en';
    const path = `/api/articles/${ids[number % ids.length]}?locale=${locale}`;
    try {
      await node.request.put(path).set(token).send({ data });
    } catch {
      return;
    }
    onAnswer();
  }
};

const countNotes = async (): Promise<number> => {
  const query = 'types=notes&pagination[pageSize]=1';
  const { body } = await node.request.get(`/api/journey/content?${query}`).set(token);
  return body.meta.pagination.total;
};

/** Asks without a pause until the node is gone; tells of each answer, and gives every number of notes. */
const countUntilGone = async (onAnswer: () => void): Promise<number[]> => {
  const told: number[] = [];
  for (;;) {
    try {
      told.push(await countNotes());
    } catch {
      return told;
    }
    onAnswer();
  }
};

/** Milliseconds of a rebuild with every note out of date. */
const timeOfRebuild = async (title: string): Promise<number> => {
  await retitleOn(node, 'notes', title);
  const start = performance.now();
  await node.call('index', 'rebuild');
  return performance.now() - start;
};

describe(`a process killed at ${KILLS} moments by chance, SEED=${SEED}`, () => {
  it(
    'while it publishes: the index is right after each next start',
    async () => {
      let answers = 0;
      for (const moment of moments) {
        let killed: Promise<void> | undefined;
        const startedAt = performance.now();
        await publishUntilGone(() => {
          answers += 1;
          // Within four more such answers, however fast this machine is.
          killed ??= killAfter((moment / 1000) * 4 * (performance.now() - startedAt));
        });
        await killed;
        node = await startNode(app);
        await expectTrueIndexOn(node);
      }
      expect(answers).toBeGreaterThan(KILLS);
    },
    PATIENCE,
  );

  it(
    'while it rebuilds: it serves the old index until then, and after the next start, which mends it',
    async () => {
      await until(() => expectTrueIndexOn(node), A_MINUTE_MS);
      // The first is slower than those that follow, and others may be at work on this machine.
      const takes = Math.min(await timeOfRebuild('First'), await timeOfRebuild('Second'));

      let [interrupted, answers] = [0, 0];
      for (const [round, moment] of moments.entries()) {
        await retitleOn(node, 'notes', `Note ${round}`);
        let isRebuilt = false;
        void node.call('index', 'rebuild').then(() => (isRebuilt = true));
        const counting = countUntilGone(() => {
          answers += 1;
        });
        // On a machine with other work none of the moments may be late enough for an answer.
        if (round === 0) await until(() => Promise.resolve(expect(answers).toBeGreaterThan(0)));
        await killAfter((moment * takes) / 1000);
        if (!isRebuilt) interrupted += 1;
        const told = await counting;
        expect(told.filter((count) => count !== NOTES)).toEqual([]);
        node = await startNode(app);
        expect(await countNotes()).toBe(NOTES);
        await until(() => expectTrueIndexOn(node), A_MINUTE_MS);
      }
      expect(interrupted).toBeGreaterThanOrEqual(KILLS / 4);
      expect(answers).toBeGreaterThan(0);
    },
    PATIENCE,
  );
});
