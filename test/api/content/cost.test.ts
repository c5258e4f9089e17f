import { changeDefinitionsVersion } from '../../../server/src/inventory/state';
import { service } from '../../../server/src/services/get';
import { apiToken, grant, type Headers } from '../../support/callers';
import { startSite, type Seed, type Site } from '../../support/content/site';
import { untilQuiet } from '../../support/kept';
import { statementsOf } from '../../support/statements';

/*
 * What an answer may cost, in statements to the database: those do not depend on the machine. The
 * worst case is the journey with most stages and a caller with as many personas as may be named:
 * 13 × 2 × 21 slots and 21 for untargeted pieces.
 */

const PERSONAS = Array.from({ length: 20 }, (_, index) => `persona-${index}`);
const SLOTS = 567;

let site: Site;
let full: Headers;

beforeAll(async () => {
  site = await startSite();
  const { strapi } = site.app;
  const definitions = strapi.plugin('journey').service<{
    addPreset(key: string): Promise<void>;
    makeDefault(key: string): Promise<void>;
    load(): Promise<{ tagged: { stages: Array<{ key: string }> } }>;
  }>('definitions');
  await definitions.addPreset('readiness');
  await definitions.makeDefault('readiness');
  for (const [position, key] of PERSONAS.entries()) {
    await strapi.documents('plugin::journey.persona').create({
      data: { key, name: { en: key }, market: 'both', position },
    } as never);
  }
  full = await apiToken(site.app, 'full-access');
  await grant(site.app, 'public', ['plugin::journey.stage.find']);
  const { tagged } = await definitions.load();
  // Forty pieces, each in another slot than the others.
  const pieces = tagged.stages.flatMap(({ key }, index): Seed[] => [
    { title: `${key}, for everyone`, stages: [key] },
    { title: `${key}, for one`, stages: [key], personas: [PERSONAS[index]!] },
    { title: `${key}, second`, stages: [tagged.stages[(index + 6) % 13]!.key, key], type: 'tip' },
  ]);
  await site.seed([...pieces, { title: 'nothing', type: 'guide' }]);
}, 180_000);
afterAll(() => site.app.remove());

const worst = `stage=searching&persona=${PERSONAS.join(',')}&pagination[pageSize]=100`;

/** Tells that something was written: nothing that is kept in memory holds any more. */
const forgetAll = (): Promise<void> =>
  changeDefinitionsVersion(site.app.strapi, service(site.app.strapi, 'index').afterCommit);

const costOnce = async (path: string, headers?: Headers): Promise<number> => {
  await forgetAll();
  await untilQuiet(site.app);
  // What every request needs of the site, whatever it asks, is no part of the price.
  await site.get('/api/journey/content?stage=searching&types=hubs');
  const statements = await statementsOf(site.app, async () => {
    const { status } = await site.get(path, headers);
    expect(status).toBe(200);
  });
  // Whether something was written is asked once in half a second, by whoever comes then.
  const asksForVersion = (sql: string): boolean =>
    sql.includes('last_mark') && !/journey_(index|alike)/.test(sql);
  return statements.filter((sql) => !asksForVersion(sql)).length;
};

/** The lesser of two: the host has work of its own, such as the upload plugin's figures once a week. */
const cost = async (path: string, headers?: Headers): Promise<number> =>
  Math.min(await costOnce(path, headers), await costOnce(path, headers));

const content = (query: string): string => `/api/journey/content?${query}`;

it('climbs the longest ladder that there can be', async () => {
  const { body } = await site.content(`${worst}&explain=true`);
  expect(body.data).toHaveLength(40);
  const places = body.data.map((item: { journey: { explain: object } }) =>
    JSON.stringify({ ...item.journey.explain, sort: null }),
  );
  expect(new Set(places).size).toBeGreaterThan(30);
  expect(13 * 2 * 21 + 21).toBe(SLOTS);
});

it('costs no more statements than any other question', async () => {
  const normal = await cost(content('stage=searching&pagination[pageSize]=100'));
  expect(await cost(content(worst))).toBeLessThanOrEqual(normal);
  expect(await cost(content(`${worst}&pagination[withCount]=false`))).toBeLessThanOrEqual(normal);
  expect(await cost(content(`${worst}&fallback=none`))).toBeLessThanOrEqual(normal);
  expect(await cost(content(`${worst}&locale=*`))).toBeLessThanOrEqual(normal);
  expect(normal).toBeLessThan(20);
});

it('costs as much wherever in the answer a page lies', async () => {
  const first = await cost(content('stage=searching&types=articles&pagination[pageSize]=5'));
  for (const page of [2, 5, 100, 1_000_000]) {
    const query = `stage=searching&types=articles&pagination[pageSize]=5&pagination[page]=${page}`;
    expect(await cost(content(query))).toBeLessThanOrEqual(first);
  }
});

it('costs a few statements more without a count, never one for each slot', async () => {
  const counted = await cost(content('stage=searching&persona=persona-0'));
  const uncounted = await cost(
    content('stage=searching&persona=persona-0&pagination[withCount]=false'),
  );
  expect(uncounted).toBeLessThanOrEqual(counted + 5);
  const nothing = 'types=hubs&persona=persona-0&pagination[withCount]=false';
  const counting = await cost(content('stage=searching&persona=persona-0'), full);
  expect(await cost(content(nothing), full)).toBeLessThanOrEqual(counting + 5);
});

it('costs at most three times as much with everything that may be asked for', async () => {
  const normal = await cost(content('stage=searching&types=articles'));
  const relations = [
    ...['author', 'dossier', 'seo', 'sections', 'localizations', 'journeyFormat'],
    ...['journeyStages', 'journeyPersonas', 'journeyTouchpoints'],
  ];
  const query = [
    `${worst}&types=articles&explain=true&sort=title&locale=*`,
    `exclude=${Array.from({ length: 100 }, (_, index) => `id-${index}`).join(',')}`,
    `populate=${relations.join(',')}`,
  ].join('&');
  expect(await cost(content(query))).toBeLessThanOrEqual(3 * normal);
});

it('costs nothing of the database but who asks, when it is refused', async () => {
  const known = await statementsOf(site.app, () => site.content('stage=nope'));
  expect(known.filter((sql) => sql.includes('journey_index'))).toEqual([]);
  const tooLong = await statementsOf(site.app, () => site.content(`stage=${'a'.repeat(9000)}`));
  expect(tooLong.filter((sql) => sql.includes('journey'))).toEqual([]);
});

it('finds where a page begins by the index of the database alone, without the rows before it', async () => {
  const { connection } = site.app.strapi.db;
  const asked: Array<{ sql: string; bindings: readonly unknown[] }> = [];
  const note = (query: (typeof asked)[number]): void => {
    if (query.sql.includes('as `place`')) asked.push(query);
  };
  await forgetAll();
  connection.on('query', note);
  await site.get(content('stage=searching&persona=persona-0&pagination[limit]=1'));
  connection.removeListener('query', note);

  expect(asked).toHaveLength(1);
  const [{ sql, bindings } = { sql: '', bindings: [] }] = asked;
  const plan = await connection.raw<Array<{ detail: string }>>(
    `EXPLAIN QUERY PLAN ${sql}`,
    bindings as never,
  );
  const steps = plan.map(({ detail }) => detail).filter((detail) => detail.includes('rung'));
  const isOneRow = (detail: string): boolean => detail.includes('content_type=?');
  const scans = steps.filter((detail) => !isOneRow(detail));
  expect(scans).not.toEqual([]);
  for (const scan of scans) expect(scan).toContain('COVERING INDEX journey_index_rung');
});
