import fc from 'fast-check';

import { randomInventory } from '../../support/content/random';
import { PERSONAS, startSite, type Site } from '../../support/content/site';
import { readsOf, untilQuiet, writeElsewhere } from '../../support/kept';

/*
 * The counts of a ladder are kept for everybody, and what one visitor has seen is taken off them:
 * the sum must be what is counted afresh, and what the pages hold. What comes first in each slot is
 * kept for everybody too, and a page is cut from it without what the visitor has seen.
 */

const INVENTORY = randomInventory(60, 11);
const STAGES = ['awareness', 'consideration', 'decision', 'retention', 'advocacy'];

let site: Site;

beforeAll(async () => {
  site = await startSite();
  await site.seed(INVENTORY);
  await untilQuiet(site.app);
}, 180_000);
afterAll(() => site.app.remove());

interface Asked {
  readonly stage: string;
  readonly persona: readonly string[];
  readonly locale: string | undefined;
  readonly types: readonly string[];
  readonly touchpoint: readonly string[];
  /** Places in the inventory of what has been seen. */
  readonly seen: readonly number[];
  readonly page: Page;
}

interface Page {
  readonly page: number;
  readonly pageSize: number;
}

const EVERYTHING: Page = { page: 1, pageSize: 100 };

const anyAsked: fc.Arbitrary<Asked> = fc.record({
  stage: fc.constantFrom(...STAGES),
  persona: fc.shuffledSubarray(PERSONAS),
  locale: fc.constantFrom(undefined, 'da', 'sv', '*'),
  types: fc.oneof(fc.constant([]), fc.subarray(['articles', 'guides', 'tips'], { minLength: 1 })),
  touchpoint: fc.subarray(['website', 'email', 'store'], { maxLength: 2 }),
  seen: fc.array(fc.nat(INVENTORY.length - 1), { maxLength: 20 }),
  page: fc.oneof(
    fc.constant(EVERYTHING),
    fc.record({ page: fc.integer({ min: 1, max: 4 }), pageSize: fc.constantFrom(1, 4, 10) }),
  ),
});

const idsOf = (seen: readonly number[]): string[] => [
  ...new Set(seen.map((place) => site.id(INVENTORY[place]!.name))),
];

const ask = async (asked: Asked, exclude: string[]) => {
  const { stage, persona, locale, types, touchpoint, page } = asked;
  const lists = { persona, types, touchpoint, exclude };
  const query = {
    stage,
    ...(locale === undefined ? {} : { locale }),
    ...Object.fromEntries(
      Object.entries(lists).flatMap(([name, list]) =>
        list.length > 0 ? [[name, list.join(',')]] : [],
      ),
    ),
    'pagination[page]': String(page.page),
    'pagination[pageSize]': String(page.pageSize),
  };
  const { status, body } = await site.get(
    `/api/journey/content?${new URLSearchParams(query).toString()}`,
  );
  expect([status, body.error]).toEqual([200, undefined]);
  const { data, meta } = body as {
    data: Array<{ documentId: string; journey: { match: { level: string } } }>;
    meta: { pagination: { total: number }; match: { levels: Record<string, number> } };
  };
  return { data, total: meta.pagination.total, levels: meta.match.levels };
};

type Answer = Awaited<ReturnType<typeof ask>>;

const levelsOf = ({ data }: Pick<Answer, 'data'>): Record<string, number> => {
  const levels: Record<string, number> = {};
  for (const { journey } of data) {
    const { level } = journey.match;
    levels[level] = (levels[level] ?? 0) + 1;
  }
  return levels;
};

it('The counts without what was seen are those counted afresh, and those of the pieces themselves', async () => {
  let takenOff = 0;
  await fc.assert(
    fc.asyncProperty(anyAsked, async (asked) => {
      const seen = idsOf(asked.seen);
      const all = await ask({ ...asked, page: EVERYTHING }, []);
      const fromKept = await ask(asked, seen);
      await writeElsewhere(site.app);
      const afresh = await ask(asked, seen);
      expect(fromKept).toEqual(afresh);
      const left = all.data.filter(({ documentId }) => !seen.includes(documentId));
      const { page, pageSize } = asked.page;
      const onPage = left.slice((page - 1) * pageSize, page * pageSize);
      expect(fromKept.data.map(({ documentId }) => documentId)).toEqual(
        onPage.map(({ documentId }) => documentId),
      );
      expect(fromKept.total).toBe(left.length);
      expect(fromKept.levels).toEqual(levelsOf({ data: left }));
      takenOff += all.data.length - left.length;
    }),
    { numRuns: 60 },
  );
  // Had nobody seen anything, there would be nothing to take off.
  expect(takenOff).toBeGreaterThan(50);
}, 240_000);

it('What a further visitor has seen is all that is counted for them, and no order is asked for', async () => {
  const query = 'stage=decision&persona=buyer&locale=*&pagination[pageSize]=1&exclude=';
  const reads = async (name: string) => {
    const all = await readsOf(site.app, () => site.content(query + site.id(name)));
    const having = (words: string): number => all.filter((sql) => sql.includes(words)).length;
    return { all: having('sum('), seen: having('count('), orders: having('as stretch') };
  };
  await writeElsewhere(site.app);
  const [first, second] = INVENTORY.filter(({ translationOf }) => translationOf === undefined);
  expect(await reads(first!.name)).toEqual({ all: 1, seen: 1, orders: 1 });
  expect(await reads(second!.name)).toEqual({ all: 0, seen: 1, orders: 0 });
});
