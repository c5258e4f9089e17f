import { startSite, type Site } from '../../support/content/site';
import { grant } from '../../support/callers';
import { expectTrueIndex } from '../../support/expected-index';
import { untilQuiet } from '../../support/kept';
import { logOf } from '../../support/log';

/*
 * The plugin knows nothing of visitors: what they ask is stored nowhere, and no line of the log
 * has anything of it, not even where everything is logged.
 */

const REQUESTS = 1000;
const AT_ONCE = 20;
/** What each request has of a visitor, wherever it stands. */
const TRACE = 'visitor-trace';

let site: Site;
beforeAll(async () => {
  process.env['TEST_LOG'] = 'silly';
  site = await startSite({ middlewares: ['plugin::journey.answers'] });
  await grant(site.app, 'public', ['plugin::journey.stage.findOne']);
  await site.seed([
    { title: 'one', stages: ['decision'], personas: ['buyer'] },
    { title: 'other', stages: ['awareness'] },
  ]);
  await expectTrueIndex(site.app.strapi);
  // What the plugin writes at a start is no visitor's.
  await untilQuiet(site.app);
}, 120_000);
afterAll(async () => {
  delete process.env['TEST_LOG'];
  await site.app.remove();
});

/** Every row of every table. */
const wholeDatabase = async (): Promise<Record<string, unknown>> => {
  const { db } = site.app.strapi;
  const rows: Record<string, unknown> = {};
  for (const name of await db.dialect.schemaInspector.getTables()) {
    rows[name] = await db.connection(name).select('*');
  }
  return rows;
};

/** What the host writes for itself now and then, and the version that changes with it. */
const BY_THE_CLOCK = { strapi_core_store_settings: null, journey_state: null };

const PATHS = [
  (visitor: string) => `content?stage=decision&persona=buyer&exclude=${visitor}`,
  (visitor: string) => `content?stage=${visitor}`,
  (visitor: string) => `content?persona=${visitor}`,
  (visitor: string) => `content?${visitor}=1`,
  (visitor: string) => `stages/${visitor}`,
  () => 'content?stage=decision&persona=buyer',
];

const visit = async (number: number): Promise<number> => {
  const visitor = `${TRACE}-${number}`;
  const path = `/api/journey/${PATHS[number % PATHS.length]!(visitor)}`;
  const { status } = await site.get(path, {
    'User-Agent': visitor,
    Referer: `https://example.com/${visitor}`,
    Cookie: `session=${visitor}`,
    'X-Forwarded-For': visitor,
    'If-None-Match': `"${visitor}"`,
  });
  return status;
};

it(`leaves nothing of ${REQUESTS} visits in the database or the log`, async () => {
  const before = await wholeDatabase();
  const statuses = new Set<number>();
  const log = await logOf(async () => {
    for (let first = 0; first < REQUESTS; first += AT_ONCE) {
      const some = Array.from({ length: AT_ONCE }, (_, place) => visit(first + place));
      for (const status of await Promise.all(some)) statuses.add(status);
    }
  });
  expect([...statuses].sort()).toEqual([200, 400, 404]);
  expect(log).not.toContain(TRACE);
  const after = await wholeDatabase();
  expect(JSON.stringify(after)).not.toContain(TRACE);
  expect({ ...after, ...BY_THE_CLOCK }).toEqual({ ...before, ...BY_THE_CLOCK });
}, 120_000);
