import fc from 'fast-check';

import type { Piece } from '../../../server/src/core/targeting/types';
import { presetByKey, type Preset } from '../../../server/src/core/journey/presets';
import { allowedLevels } from '../../../server/src/core/matching/ladder';
import { ANONYMOUS, apiToken, type Headers } from '../../support/callers';
import { expectedItems, readSite, servedStage, type Asked } from '../../support/content/expected';
import { anyRequest, randomInventory, type RandomRequest } from '../../support/content/random';
import { startSite, titles, type Site } from '../../support/content/site';
import { PUBLIC_TYPES, uidOf } from '../../support/content/types';

const ENABLED = ['article', 'faq', 'guide', 'homepage', 'hub', 'testimonial', 'tip', 'vault'];

const preset = (key: string): Preset => presetByKey(key)!;
const JOURNEYS = [preset('five-stage'), preset('marketing-funnel')];

let site: Site;
let full: Headers;
let inventory: ReturnType<typeof randomInventory>;

beforeAll(async () => {
  site = await startSite();
  full = await apiToken(site.app, 'full-access');
}, 120_000);
afterAll(() => site.app.remove());

interface Question {
  readonly path: string;
  readonly query: Record<string, string | number | boolean>;
  readonly headers: Headers;
  readonly asked: Asked;
}

const list = (name: string, values: readonly string[]) =>
  values.length > 0 ? { [name]: values.join(',') } : {};

/** What is sent, and the same in the terms of the tagged journey. */
const toQuestion = (request: RandomRequest, tagged: Preset): Question => {
  const { readiness, personas, sort, caller, formats, touchpoints } = request;
  const journey = preset(request.journey);
  const stage = readiness === undefined ? request.stage : undefined;
  const named = journey.key !== tagged.key || request.namesJourney;
  const readable = caller === 'anonymous' ? PUBLIC_TYPES.map(uidOf) : ENABLED.map(uidOf);
  const hasTitle = (uid: string) => sort?.field !== 'title' || uid !== uidOf('testimonial');
  const wanted = request.types.filter(hasTitle);
  const types = wanted.length > 0 ? wanted : ENABLED.map(uidOf).filter(hasTitle);
  const exclude = request.exclude.map((place) =>
    site.id(inventory[place % inventory.length]!.name),
  );
  const { fallback = 'nearest', locale = 'en' } = request;
  return {
    path: caller === 'preview' ? '/api/journey/preview' : '/api/journey/content',
    headers: caller === 'anonymous' ? ANONYMOUS : full,
    query: {
      ...(named ? { journey: journey.key } : {}),
      ...(stage === undefined ? {} : { stage }),
      ...(readiness === undefined ? {} : { readiness }),
      ...(request.fallback === undefined ? {} : { fallback: [fallback].flat().join(',') }),
      ...(sort ? { sort: `${sort.field}:${sort.direction}` } : {}),
      ...(request.locale === undefined ? {} : { locale }),
      ...(wanted.length > 0 || sort?.field === 'title' ? list('types', types) : {}),
      ...list('persona', personas),
      ...list('format', formats),
      ...list('touchpoint', touchpoints),
      ...list('exclude', exclude),
    },
    asked: {
      journey: tagged,
      stage: servedStage(tagged, { journey: named ? journey : tagged, stage, readiness }),
      personas,
      levels: allowedLevels(fallback),
      sort: sort ?? { field: 'publishedAt', direction: 'desc' },
      types: types.filter((uid) => readable.includes(uid)),
      locale,
      formats,
      touchpoints,
      exclude,
    },
  };
};

const toItem = ({ piece, match }: ReturnType<typeof expectedItems>[number]) => ({
  contentType: piece.contentType,
  documentId: piece.documentId,
  locale: piece.locale,
  journey: {
    ...piece.targeting,
    stages: piece.targeting.stages.map((key, index) => ({ key, primary: index === 0 })),
    match,
  },
});

const countLevels = (items: ReturnType<typeof expectedItems>) => {
  const levels: Record<string, number> = {};
  for (const { match } of items) levels[match.level] = (levels[match.level] ?? 0) + 1;
  return levels;
};

/** Asks page by page and holds every page, and the whole, against what is expected. */
const hold = async (
  question: Question,
  expected: ReturnType<typeof expectedItems>,
  page: RandomRequest['page'],
): Promise<void> => {
  // A handful of requests for each question is enough.
  const size = Math.min(100, Math.max(page.size, Math.ceil(expected.length / 5)));
  for (let start = 0; start <= expected.length; start += size) {
    const { status, body } = await site.app.request
      .get(question.path)
      .set(question.headers)
      .query({
        ...question.query,
        ...(page.style === 'page'
          ? { 'pagination[page]': start / size + 1, 'pagination[pageSize]': size }
          : { 'pagination[start]': start, 'pagination[limit]': size }),
        'pagination[withCount]': page.withCount,
      });
    expect([status, body.error]).toEqual([200, undefined]);
    const stretch = expected.slice(start, start + size);
    expect(
      body.data.map(({ contentType, documentId, locale, journey }: Record<string, unknown>) => ({
        contentType,
        documentId,
        locale,
        journey,
      })),
    ).toEqual(stretch.map(toItem));
    expect(body.meta.match.levels).toEqual(countLevels(page.withCount ? expected : stretch));
    expect(body.meta.pagination.total).toBe(page.withCount ? expected.length : undefined);
    expect(body.meta.match.served.stage).toBe(question.asked.stage);
  }
};

/** Many random requests against what the documents say. */
const holdMany = async (tagged: Preset, numRuns: number): Promise<void> => {
  const pieces = await readSite(site.app.strapi, { journeys: JOURNEYS, tagged });
  let served = 0;
  await fc.assert(
    fc.asyncProperty(anyRequest(JOURNEYS), async (request) => {
      const question = toQuestion(request, tagged);
      const versions: Piece[] = pieces[request.caller === 'preview' ? 'draft' : 'published'];
      const expected = expectedItems(versions, question.asked);
      served += expected.length;
      await hold(question, expected, request.page);
    }),
    { numRuns },
  );
  // An oracle that expects nothing would hold as well.
  expect(served / numRuns).toBeGreaterThan(5);
};

it('answers random requests as the documents say, page by page, whatever the database', async () => {
  inventory = randomInventory(90, 7);
  await site.seed([
    ...inventory,
    { type: 'homepage', title: 'Home', name: 'home', stages: ['awareness'] },
    { type: 'homepage', title: 'Hjem', name: 'hjem', locale: 'da', translationOf: 'home' },
  ]);
  await holdMany(preset('five-stage'), 150);
}, 300_000);

it('answers them as well when another journey becomes the tagged one', async () => {
  const definitions = site.app.strapi
    .plugin('journey')
    .service<{ makeDefault(key: string): Promise<void> }>('definitions');
  await definitions.makeDefault('marketing-funnel');
  await holdMany(preset('marketing-funnel'), 60);
  await definitions.makeDefault('five-stage');
}, 300_000);

describe('the order by title', () => {
  const inOrder = [
    '10 steps',
    '9 lives',
    'apple',
    'Apple pie',
    'apples',
    'Zebra',
    'zebras',
    'ådal',
    'Ål',
    'ånd',
    'Æble',
    'ægte',
    'öga',
    'Øl',
    'øre',
  ];

  beforeAll(async () => {
    await site.clear();
    await site.seed([...inOrder].reverse().map((title) => ({ title, stages: ['awareness'] })));
  }, 120_000);

  it('is the same on every database: no capitals, then letter by letter', async () => {
    const ask = (sort: string) => site.content(`types=articles&sort=${sort}&pagination[limit]=50`);
    expect(titles(await ask('title'))).toEqual(inOrder);
    expect(titles(await ask('title:desc'))).toEqual([...inOrder].reverse());
  });

  it('is the same page by page', async () => {
    const pages: unknown[] = [];
    for (let page = 1; page <= 4; page += 1) {
      const query = `types=articles&sort=title&pagination[page]=${page}&pagination[pageSize]=4`;
      pages.push(...titles(await site.content(query)));
    }
    expect(pages).toEqual(inOrder);
  });

  it('tells small from capital letters nowhere, so that the document id decides', async () => {
    await site.seed(
      ['echo', 'ECHO', 'Echo'].map((title) => ({ title, name: title, stages: ['awareness'] })),
    );
    const answer = await site.content('types=articles&sort=title&pagination[limit]=50');
    const echoes = answer.body.data
      .filter((item: { title: string }) => item.title.toLowerCase() === 'echo')
      .map((item: { documentId: string }) => item.documentId);
    expect(echoes).toEqual(['echo', 'ECHO', 'Echo'].map((name) => site.id(name)).sort());
  });
});
