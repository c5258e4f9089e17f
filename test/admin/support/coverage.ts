import { coverage } from '../../../server/src/core/coverage/coverage';
import { gaps } from '../../../server/src/core/coverage/gaps';
import { DEFAULT_COVERAGE_SETTINGS } from '../../../server/src/core/coverage/settings';
import type { CoverageInput, Gap } from '../../../server/src/core/coverage/types';
import type { Piece } from '../../../server/src/core/targeting/types';
import { inventoryOf } from '../../unit/coverage/build';
import { DEFINITIONS } from './definitions';

const DAY = 24 * 60 * 60 * 1000;
const NOW = 1000 * DAY;

interface PieceSketch {
  readonly id: string;
  readonly stages: readonly string[];
  readonly personas?: readonly string[];
  readonly locale?: string;
  readonly ageInDays?: number;
}

const pieceOf = ({
  id,
  stages,
  personas = [],
  locale = 'en',
  ageInDays = 1,
}: PieceSketch): Piece => {
  const changed = NOW - ageInDays * DAY;
  return {
    contentType: 'api::article.article',
    documentId: id,
    locale,
    status: 'published',
    title: `Piece ${id}`,
    targeting: { stages, personas, format: null, touchpoints: [] },
    publishedAt: changed,
    updatedAt: changed,
    createdAt: changed,
  };
};

const countsOf = (gapsFound: readonly Gap[]): Record<string, number> =>
  gapsFound.reduce<Record<string, number>>(
    (counts, { type }) => ({ ...counts, [type]: (counts[type] ?? 0) + 1 }),
    {},
  );

/** What the server's own core reports on these pieces, as the admin's endpoints answer it. */
export const reportOn = (pieces: readonly PieceSketch[]) => {
  const input: CoverageInput = {
    inventory: inventoryOf(pieces.map(pieceOf)),
    journey: {
      ...DEFINITIONS.journey,
      cyclic: false,
      stages: DEFINITIONS.journey.stages.map((stage) => ({ ...stage, targetShare: null })),
    },
    personas: DEFINITIONS.personas.map(({ key }) => key),
    formats: DEFINITIONS.formats.map(({ key }) => key),
    types: ['api::article.article'],
    locales: ['en', 'da'],
    expectations: [
      {
        key: 'consideration-comparison',
        stage: 'consideration',
        persona: null,
        format: 'comparison',
        locale: null,
        types: null,
        minimum: 1,
        surplusAt: null,
        reviewAfterDays: null,
      },
    ],
    filter: {
      locale: 'en',
      types: null,
      format: null,
      persona: null,
      status: 'published',
      age: null,
    },
    settings: { ...DEFAULT_COVERAGE_SETTINGS, surplusAt: 4 },
    now: NOW,
  };
  const scope = { ...input.filter, journey: input.journey.key, locales: input.locales };
  const found = gaps(input);

  return {
    coverage: { data: coverage(input), meta: { scope } },
    gaps: (page = 1, pageSize = 20) => ({
      data: found
        .slice((page - 1) * pageSize, page * pageSize)
        .map((gap) => ({ ...gap, dismissal: null })),
      meta: {
        scope,
        gapTypes: countsOf(found),
        dismissed: 0,
        pagination: {
          page,
          pageSize,
          pageCount: Math.ceil(found.length / pageSize),
          total: found.length,
        },
      },
    }),
  };
};

/** Two pieces for awareness, one for consideration, one without a stage. */
export const SOME_PIECES: readonly PieceSketch[] = [
  { id: 'a', stages: ['awareness'], personas: ['it-manager'] },
  { id: 'b', stages: ['awareness'], ageInDays: 400 },
  { id: 'c', stages: ['consideration'] },
  { id: 'd', stages: [] },
];

const NO_GAP: Omit<Gap, 'type' | 'figures'> = {
  id: 'gap',
  stage: null,
  nextStage: null,
  persona: null,
  format: null,
  locale: null,
  types: null,
  contentType: null,
  documentId: null,
  title: null,
  existsIn: [],
  expectation: null,
  setting: null,
  priority: 50,
  arithmetic: [],
};

export const gapWith = (facts: Partial<Gap> & Pick<Gap, 'type' | 'figures'>): Gap => ({
  ...NO_GAP,
  ...facts,
});
