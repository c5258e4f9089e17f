import { DEFAULT_COVERAGE_SETTINGS } from '../../../server/src/core/coverage/settings';
import { byDocument } from '../../../server/src/core/coverage/collection';
import type { Inventory } from '../../../server/src/core/coverage/parts';
import type { CoverageInput, Expectation } from '../../../server/src/core/coverage/types';
import type { Journey } from '../../../server/src/core/journey/types';
import type { Piece, Targeting } from '../../../server/src/core/targeting/types';

export const DAY = 24 * 60 * 60 * 1000;
export const NOW = Date.UTC(2026, 5, 1, 12);

/** A stage written short: key, start and end of its range, wished share. */
export type StageRow = readonly [string, number, number, (number | null)?];

export const journeyOf = (stages: readonly StageRow[], key = 'test'): Journey => ({
  key,
  name: { en: key },
  cyclic: false,
  stages: stages.map(([stage, from, to, targetShare = null]) => ({
    key: stage,
    name: { en: stage },
    readiness: { from, to },
    visitorExpects: {},
    targetShare,
  })),
});

export const FIVE = journeyOf([
  ['awareness', 0, 50, 0.3],
  ['consideration', 50, 80, 0.3],
  ['decision', 80, 120, 0.2],
  ['retention', 120, 150, 0.1],
  ['advocacy', 150, 200, 0.1],
]);

type LoosePiece = Partial<Omit<Piece, 'targeting'>> & Partial<Targeting> & { age?: number };

/** A published English article for everyone, changed today, unless told otherwise; `age` in days. */
export const piece = (loose: LoosePiece = {}): Piece => {
  const { stages = [], personas = [], format = null, touchpoints = [], age = 0, ...own } = loose;
  const changed = NOW - age * DAY;
  return {
    contentType: 'api::article.article',
    documentId: 'd1',
    locale: 'en',
    status: 'published',
    title: '',
    publishedAt: changed,
    updatedAt: changed,
    createdAt: changed,
    ...own,
    targeting: { stages, personas, format, touchpoints },
  };
};

export const expectation = (loose: Partial<Expectation> & Pick<Expectation, 'stage'>) => ({
  key: 'wish',
  persona: null,
  format: null,
  locale: null,
  types: null,
  minimum: 1,
  surplusAt: null,
  reviewAfterDays: null,
  ...loose,
});

const inTwos = <Value>(values: readonly Value[]): Value[][] =>
  values.flatMap((_, at) => (at % 2 === 0 ? [values.slice(at, at + 2)] : []));

/** In parts as small as can be, so that everywhere some have to be put together. */
export const inventoryOf = (pieces: readonly Piece[]): Inventory => {
  const leaves = inTwos([...byDocument(pieces).values()]).map((documents) => ({ documents }));
  return { parts: inTwos(leaves).map((parts) => ({ parts })) };
};

/** Every piece of an inventory. */
export const piecesOf = (inventory: Inventory): Piece[] =>
  'documents' in inventory ? inventory.documents.flat() : inventory.parts.flatMap(piecesOf);

type LooseInput = Partial<Omit<CoverageInput, 'filter' | 'inventory'>> & {
  pieces?: readonly Piece[];
  filter?: Partial<CoverageInput['filter']>;
};

/** Five stages, no personas, English only, articles only, published, unless told otherwise. */
export const input = ({ filter = {}, pieces = [], ...loose }: LooseInput = {}): CoverageInput => ({
  inventory: inventoryOf(pieces),
  journey: FIVE,
  personas: [],
  formats: [],
  types: ['api::article.article'],
  locales: ['en'],
  expectations: [],
  settings: DEFAULT_COVERAGE_SETTINGS,
  now: NOW,
  ...loose,
  filter: {
    locale: '*',
    types: null,
    format: null,
    persona: null,
    status: 'published',
    age: null,
    ...filter,
  },
});
