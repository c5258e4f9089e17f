import { changeDefinitionsVersion } from '../../../server/src/inventory/state';
import { service } from '../../../server/src/services/get';
import { adminUser } from '../../support/admin-users';
import { apiToken, type Headers } from '../../support/callers';
import { expectTrueIndex } from '../../support/expected-index';
import { startSite, titles, type Site } from '../../support/content/site';
import { CONTENT_TARGETS } from '../../support/hostile/routes';
import { logOf } from '../../support/log';

/*
 * What is in a table may be anything: written by hand, restored in part, by another version. One
 * row of nonsense must not take the answers from all others.
 */

let site: Site;
let token: Headers;
let admin: Headers;

beforeAll(async () => {
  process.env['TEST_LOG'] = 'info';
  site = await startSite();
  token = await apiToken(site.app, 'full-access');
  ({ headers: admin } = await adminUser(site.app, 'all'));
  const { saveDefinition } = service(site.app.strapi, 'definitions');
  for (const key of ['decisive', 'sound']) {
    const body = { key, stage: 'decision', minimum: 2, types: ['articles'] };
    await saveDefinition({ kind: 'expectation', body, mode: 'create' });
  }
  await site.seed([
    { title: 'one', stages: ['decision'], personas: ['buyer'] },
    { title: 'other', stages: ['awareness'] },
  ]);
  await expectTrueIndex(site.app.strapi);
}, 120_000);
afterAll(async () => {
  delete process.env['TEST_LOG'];
  await site.app.remove();
});

const table = (name: string) => site.app.strapi.db.connection(name);

/** What the admin's pages read of the definitions. */
const ADMIN_PATHS = [
  ...['definitions', 'journeys', 'expectations', 'expectations/states', 'untagged'],
  ...['coverage', 'gaps', 'inventory', 'preview-as', 'personas/buyer', 'definitions/usage'],
  ...['exports/matrix.csv', 'exports/gaps.csv', 'exports/inventory.csv'],
];

/** Paths that are answered with an error of the server, or that break off. */
const broken = async (): Promise<string[]> => {
  const failed: string[] = [];
  const paths = [
    ...CONTENT_TARGETS.map(({ path }) => path),
    '/api/journey/content?explain=true&stage=decision&persona=buyer&locale=da',
    '/api/journey/gaps?locale=*',
    ...ADMIN_PATHS.map((path) => `/journey/${path}`),
  ];
  for (const path of paths) {
    const { status, text } = await site.get(path, path.startsWith('/api/') ? token : admin);
    if (status >= 500) failed.push(`${path}: ${status} ${text}`);
  }
  return failed;
};

const NO_JSON = '{"en":';
const CORRUPT = [NO_JSON, '"text"', '[]', '["a"]', '7', '{"en":7}', '{"en":null}', null];

const ROWS: ReadonlyArray<readonly [tableName: string, key: string, column: string]> = [
  ['journey_journeys', 'five-stage', 'name'],
  ['journey_stages', 'decision', 'name'],
  ['journey_stages', 'decision', 'visitor_expects'],
  ['journey_personas', 'buyer', 'name'],
  ['journey_formats', 'guide', 'name'],
  ['journey_touchpoints', 'website', 'name'],
  ['journey_touchpoints', 'website', 'influence'],
  ['journey_expectations', 'decisive', 'types'],
];

/** Only SQLite takes whatever it is given; the others check it against the column. */
const takesAnything = () => site.app.strapi.db.dialect.client === 'sqlite';

/** A row as it can be written back: MariaDB gives what it reads of JSON as objects, and takes text. */
const writable = (row: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      value !== null && typeof value === 'object' ? JSON.stringify(value) : value,
    ]),
  );

/** What raw SQL does not: tells that something was written. */
const tellOfChange = (): Promise<void> =>
  changeDefinitionsVersion(site.app.strapi, service(site.app.strapi, 'index').afterCommit);

/** The same in all of them at once; gives what puts everything back. */
const corrupt = async (value: unknown): Promise<() => Promise<void>> => {
  const repairs: Array<() => Promise<unknown>> = [];
  for (const [name, key, column] of ROWS) {
    const rows = await table(name).where({ key }).select<Array<{ id: number }>>('id', column);
    repairs.push(
      ...rows.map((row) => () => table(name).where({ id: row.id }).update(writable(row))),
    );
    await table(name)
      .where({ key })
      .update({ [column]: value });
  }
  await tellOfChange();
  return async () => {
    for (const repair of repairs) await repair();
    await tellOfChange();
    await service(site.app.strapi, 'definitions').load();
  };
};

/** What the log is to name; a list is sound where names of types are stored, and nothing is no text. */
const saidOf = (value: string | null): string[] => {
  if (value === null) return [];
  const texts = [
    ...['journey name of "five-stage"', 'stage name of "decision"', 'persona name of "buyer"'],
    ...['stage visitorExpects of "decision"', 'touchpoint influence of "website"'],
  ];
  return value.startsWith('[') ? texts : [...texts, 'expectation types of "decisive"'];
};

describe('definitions whose texts and lists are stored corrupt', () => {
  it.each(CORRUPT)(
    'as %s: all is answered, by what is sound, and the log says so',
    async (value) => {
      if (value === NO_JSON && !takesAnything()) {
        await expect(corrupt(value)).rejects.toThrow();
        return;
      }
      let repair = (): Promise<void> => Promise.resolve();
      const log = await logOf(async () => {
        repair = await corrupt(value);
        expect(await broken()).toEqual([]);
        expect(titles(await site.content('stage=decision&types=articles'))).toEqual([
          'one',
          'other',
        ]);
      });
      const said = log.split('\n').filter((line) => line.includes('cannot be read'));
      expect(said).toHaveLength(value === null ? 0 : 1);
      for (const what of saidOf(value)) expect(said[0]).toContain(what);
      await repair();
    },
  );
});

const NO_TIMES = { published_at: 'x', updated_at: 'y', created_at: '' };

const GARBAGE: ReadonlyArray<readonly [what: string, change: Record<string, unknown>]> = [
  ['a stage that there is not', { stages: '|nope|', stage: 'nope' }],
  ['stages that are no keys', { stages: '{"a":1}' }],
  ['half a list of stages', { stages: '|decision' }],
  ['a persona that there is not', { personas: '|nope|', persona: 'nope' }],
  ['a format that there is not', { format: 'nope' }],
  ['touchpoints that are no keys', { touchpoints: '|||%|_|' }],
  ['times that are none', NO_TIMES],
  ['times beyond all time', { published_at: 9e17, updated_at: -9e17, created_at: 9e17 }],
  ['no title', { title: '', title_key: 'zz' }],
  ['a status that there is not', { status: 'nope' }],
  ['a document that there is not', { document_id: 'nope' }],
  ['a locale that there is not', { locale: 'xx' }],
];

describe('rows of the index that hold nonsense', () => {
  it.each(GARBAGE)(
    '%s: all others are served, and the next look through mends it, as the log says',
    async (what, change) => {
      const written = table('journey_index')
        .where({ document_id: site.id('one') })
        .update(change);
      if (change === NO_TIMES && !takesAnything()) {
        await expect(written).rejects.toThrow();
        return;
      }
      await written;
      expect(await broken()).toEqual([]);
      const asked = await site.content(
        `types=articles&pagination[pageSize]=${GARBAGE.findIndex(([each]) => each === what) + 20}`,
      );
      expect(titles(asked)).toContain('other');
      const log = await logOf(() => service(site.app.strapi, 'index').rebuild());
      expect(log).toMatch(/Index of api::article.article: \d of \d+ documents were out of date/);
      await expectTrueIndex(site.app.strapi);
    },
  );
});
