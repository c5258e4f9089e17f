import fc from 'fast-check';
import { coverage } from '../../../server/src/core/coverage/coverage';
import {
  contributionOf,
  type Fill,
  type PieceInHand,
} from '../../../server/src/core/coverage/contribution';
import { gaps } from '../../../server/src/core/coverage/gaps';
import { mapPieces } from '../../../server/src/core/coverage/parts';
import type { CoverageInput } from '../../../server/src/core/coverage/types';
import { anyInput } from './arbitraries';
import { expectation, input, inventoryOf, piece, piecesOf } from './build';

const ARTICLE = 'api::article.article';

const inHand = (loose: Partial<PieceInHand> = {}): PieceInHand => ({
  contentType: ARTICLE,
  documentId: null,
  stage: 'consideration',
  personas: [],
  format: null,
  ...loose,
});

const SITE: Parameters<typeof input>[0] = {
  personas: ['it', 'owner'],
  formats: ['comparison', 'guide'],
  locales: ['en', 'da'],
  filter: { locale: 'en' },
};

const fill = (loose: Partial<Fill> = {}): Fill => ({
  kind: 'first',
  personas: [],
  format: null,
  ofType: false,
  isExpected: false,
  count: 1,
  target: 2,
  isCounted: false,
  ...loose,
});

describe('what a piece adds', () => {
  it('is the first of its stage, for everyone, where there is nothing yet', () => {
    const { others, fills } = contributionOf(input(SITE), inHand());
    expect(others).toEqual([{ persona: null, count: 0, planned: 0 }]);
    expect(fills).toEqual([fill()]);
  });

  it('never counts the piece itself among the others', () => {
    const site = input({
      ...SITE,
      pieces: [
        piece({ documentId: 'self', stages: ['consideration'], personas: ['it'] }),
        piece({ documentId: 'other', stages: ['consideration'] }),
        piece({ documentId: 'draft', stages: ['consideration'], status: 'draft' }),
        piece({ documentId: 'elsewhere', stages: ['decision'], personas: ['it'] }),
        piece({ documentId: 'danish', locale: 'da', stages: ['consideration'] }),
      ],
    });
    const hand = inHand({ documentId: 'self', personas: ['it', 'owner'] });
    expect(contributionOf(site, hand).others).toEqual([
      { persona: 'it', count: 1, planned: 1 },
      { persona: 'owner', count: 1, planned: 1 },
    ]);
  });

  it('is told of the personas that have nothing, when the piece is for everyone', () => {
    const site = input({
      ...SITE,
      pieces: ['a', 'b'].map((documentId) =>
        piece({ documentId, stages: ['consideration'], personas: ['owner'] }),
      ),
    });
    expect(contributionOf(site, inHand()).fills).toEqual([fill({ personas: ['it'] })]);
  });

  it('is the first of its format where there are others of the stage', () => {
    const pieces = ['a', 'b'].map((documentId) =>
      piece({ documentId, stages: ['consideration'], format: 'guide' }),
    );
    const expectations = [
      expectation({ stage: 'consideration', format: 'comparison', minimum: 3 }),
    ];
    const hand = inHand({ personas: ['it'], format: 'comparison' });
    const first = { personas: ['it'], format: 'comparison' };
    expect(contributionOf(input({ ...SITE, pieces }), hand).fills).toEqual([fill(first)]);
    expect(contributionOf(input({ ...SITE, pieces, expectations }), hand).fills).toEqual([
      fill({ ...first, isExpected: true, target: 3 }),
    ]);
    expect(contributionOf(input({ ...SITE, pieces }), { ...hand, format: 'guide' }).fills).toEqual(
      [],
    );
  });

  it('is the first of its content type where an expectation asks for the type', () => {
    const types = ['api::case.case', ARTICLE];
    const site = input({
      ...SITE,
      types,
      pieces: ['a', 'b'].map((documentId) => piece({ documentId, stages: ['consideration'] })),
      expectations: [expectation({ stage: 'consideration', types: ['api::case.case'] })],
    });
    const hand = inHand({ contentType: 'api::case.case' });
    expect(contributionOf(site, hand).fills).toEqual([
      fill({ ofType: true, isExpected: true, target: 1 }),
    ]);
    expect(contributionOf(site, inHand()).fills).toEqual([]);
  });

  it('is what makes it enough, for the personas that have too little', () => {
    const site = input({
      ...SITE,
      pieces: [
        piece({ documentId: 'a', stages: ['consideration'] }),
        piece({ documentId: 'b', stages: ['consideration'], personas: ['owner'] }),
      ],
    });
    const enough = fill({ kind: 'enough', personas: ['it'], count: 2 });
    expect(contributionOf(site, inHand({ personas: ['it', 'owner'] })).fills).toEqual([enough]);
  });

  it('says that the piece is there already only where its published version counts', () => {
    const self = { documentId: 'self', personas: ['it'] };
    const at = (stage: string) => piece({ ...self, stages: [stage] });
    const filled = (stage: string) =>
      contributionOf(input({ ...SITE, pieces: [at(stage)] }), inHand(self)).fills;
    expect(filled('consideration')).toEqual([fill({ personas: ['it'], isCounted: true })]);
    expect(filled('decision')).toEqual([fill({ personas: ['it'] })]);
  });

  it('fills nothing for a persona or in a format that the site no longer asks for', () => {
    const pieces = ['a', 'b'].map((documentId) => piece({ documentId, stages: ['consideration'] }));
    const fillsOf = (hand: Partial<PieceInHand>, loose: typeof SITE = {}) =>
      contributionOf(input({ ...SITE, ...loose }), inHand(hand)).fills;
    expect(fillsOf({ personas: ['retired'] })).toEqual([]);
    expect(fillsOf({ format: 'fax' }, { pieces })).toEqual([]);
  });

  it('asks for everyone on a site without personas', () => {
    expect(contributionOf(input({ filter: { locale: 'en' } }), inHand()).fills).toEqual([fill()]);
  });
});

describe('against the gaps, over random sites', () => {
  const anyPiece = (site: CoverageInput) =>
    fc.record<PieceInHand>({
      contentType: fc.constantFrom(...site.types),
      documentId: fc.constantFrom(null, 'd0', 'd1', 'd2'),
      stage: fc.constantFrom(...site.journey.stages.map(({ key }) => key)),
      personas: site.personas.length === 0 ? fc.constant([]) : fc.subarray([...site.personas]),
      format: fc.constantFrom(null, ...site.formats),
    });
  const anyCase = anyInput.chain((site) =>
    fc.record({
      site: fc.constantFrom(...site.locales).map((locale): CoverageInput => ({
        ...site,
        filter: { ...site.filter, locale, types: null, format: null, persona: null, age: null },
      })),
      hand: anyPiece(site),
    }),
  );
  const without = (site: CoverageInput, { contentType, documentId }: PieceInHand) => ({
    ...site,
    inventory: mapPieces(site.inventory, (each) =>
      each.contentType !== contentType || each.documentId !== documentId ? each : null,
    ),
  });
  const withIt = (site: CoverageInput, hand: PieceInHand) => {
    const { contentType, stage, personas, format } = hand;
    const published = piece({ contentType, documentId: 'new', stages: [stage], personas, format });
    const others = piecesOf(without(site, hand).inventory);
    return {
      ...site,
      inventory: inventoryOf([...others, { ...published, locale: site.filter.locale }]),
    };
  };
  const LACKS = ['missing', 'format-missing', 'locale-missing', 'thin'];
  /** What a persona lacks at a stage, as the gaps of a site that has no other persona tell it. */
  const lacksOf = (site: CoverageInput, stage: string, persona: string | null): string[] =>
    gaps({ ...site, personas: persona === null ? [] : [persona] })
      .filter((gap) => LACKS.includes(gap.type) && gap.stage === stage)
      .map(({ type, format, types }) => JSON.stringify([type, format, types]));
  const cellOf = (site: CoverageInput, { stage }: PieceInHand, persona: string | null) =>
    coverage(site).cells.find((cell) => cell.stage === stage && cell.persona === persona);

  it('a persona is told of a fill exactly where a gap is closed, or nothing of the format is there', () => {
    let told = 0;
    fc.assert(
      fc.property(anyCase, ({ site, hand }) => {
        const { fills } = contributionOf(site, hand);
        const readers = hand.personas.length > 0 ? hand.personas : site.personas;
        for (const persona of readers.length > 0 ? readers : [null]) {
          const left = lacksOf(withIt(site, hand), hand.stage, persona);
          const closed = lacksOf(without(site, hand), hand.stage, persona).filter(
            (lack) => !left.includes(lack),
          );
          const filter = { ...site.filter, format: hand.format };
          const ofFormat = cellOf({ ...without(site, hand), filter }, hand, persona)?.count;
          const mine = fills.filter(
            ({ personas }) => personas.length === 0 || personas.includes(persona ?? ''),
          );

          expect(mine.length).toBe(closed.length > 0 || ofFormat === 0 ? 1 : 0);
          if (mine[0]?.isExpected === true) expect(closed).not.toEqual([]);
          told += mine.length;
        }
      }),
      { numRuns: 400 },
    );
    expect(told).toBeGreaterThan(100);
  });

  it('the others are as many as the matrix counts in the cell', () => {
    fc.assert(
      fc.property(anyCase, ({ site, hand }) => {
        for (const { persona, count, planned } of contributionOf(site, hand).others)
          expect(cellOf(without(site, hand), hand, persona)).toMatchObject({ count, planned });
      }),
      { numRuns: 400 },
    );
  });
});
