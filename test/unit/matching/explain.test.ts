import fc from 'fast-check';
import {
  explainPlace,
  whyLeftOut,
  type Candidacy,
} from '../../../server/src/core/matching/explain';
import { passesFilter } from '../../../server/src/core/matching/filter';
import { ladder } from '../../../server/src/core/matching/ladder';
import { answer } from '../../../server/src/core/matching/place';
import { MATCH_LEVELS, type Sort } from '../../../server/src/core/matching/types';
import { journeyOf } from '../journey/journeys';
import { anySituation } from './arbitraries';
import { pieceOf, type ShortPiece } from './pieces';

const journey = journeyOf('five', [
  { key: 'awareness', from: 0, to: 50 },
  { key: 'consideration', from: 50, to: 80 },
  { key: 'decision', from: 80, to: 120 },
  { key: 'retention', from: 120, to: 150 },
  { key: 'advocacy', from: 150, to: 200 },
]);
const visitor = { stage: 'decision', personas: ['user', 'buyer'] };

const explained = (short: Omit<ShortPiece, 'id'>, sort: Sort) => {
  const pieces = [pieceOf({ id: 'a', ...short })];
  const slots = ladder({ journey, visitor, levels: MATCH_LEVELS });
  const [served] = answer({ pieces, slots, sort });
  return served && explainPlace({ ...served, visitor, sort });
};

describe('the arithmetic of a place', () => {
  it('tells level, stage, distance, persona and sort of a near piece', () => {
    const piece = { stages: ['awareness', 'advocacy'], personas: ['buyer'], publishedAt: 7 };
    expect(explained(piece, { field: 'publishedAt', direction: 'desc' })).toEqual({
      level: 'near-exact',
      levelRank: 3,
      stage: { asked: 'decision', matched: 'advocacy', distance: 30, primary: false },
      persona: { matched: 'buyer', rank: 2 },
      sort: { field: 'publishedAt', direction: 'desc', value: 7 },
    });
  });

  it('tells that a piece serves the stage itself, for everyone', () => {
    const piece = { stages: ['decision'], personas: [], title: 'Prices' };
    expect(explained(piece, { field: 'title', direction: 'asc' })).toEqual({
      level: 'stage',
      levelRank: 2,
      stage: { asked: 'decision', matched: 'decision', distance: 0, primary: true },
      persona: { matched: null, rank: null },
      sort: { field: 'title', direction: 'asc', value: 'Prices' },
    });
  });

  it('tells no distance where no stage matched', () => {
    const piece = { stages: [], personas: ['user'], createdAt: 3 };
    expect(explained(piece, { field: 'createdAt', direction: 'asc' })).toEqual({
      level: 'untargeted',
      levelRank: 5,
      stage: { asked: 'decision', matched: null, distance: null, primary: null },
      persona: { matched: 'user', rank: 1 },
      sort: { field: 'createdAt', direction: 'asc', value: 3 },
    });
  });
});

describe('why a piece is left out', () => {
  const reason = (short: Omit<ShortPiece, 'id'>, more: Partial<Candidacy> = {}) =>
    whyLeftOut({
      piece: pieceOf({ id: 'a', ...short }),
      journey,
      visitor,
      levels: ['exact', 'stage'],
      exclude: [],
      filter: { formats: [], touchpoints: [] },
      ...more,
    });
  const fitting = { stages: ['decision'], personas: ['user'] };

  it('is nothing for a piece that is served', () => {
    expect(reason(fitting)).toBeNull();
  });

  it('is that the caller excluded it, before all else', () => {
    const filter = { formats: ['guide'], touchpoints: [] };
    expect(reason(fitting, { exclude: ['b', 'a'], filter })).toBe('excluded');
  });

  it('is that the caller filtered it away', () => {
    expect(reason(fitting, { filter: { formats: ['guide'], touchpoints: [] } })).toBe('filtered');
  });

  it('is that it is for another persona, even where its level is off', () => {
    expect(reason({ stages: ['decision'], personas: ['chief'] })).toBe('other-persona');
    expect(reason({ stages: ['awareness'], personas: ['chief'] })).toBe('other-persona');
  });

  it('is that its level is off', () => {
    expect(reason({ stages: ['awareness'], personas: ['user'] })).toBe('level-off');
    expect(reason({ stages: [], personas: [] })).toBe('level-off');
  });

  it('is no persona when the caller names none', () => {
    const nobody = { stage: 'decision', personas: [] };
    expect(reason({ stages: ['decision'], personas: ['chief'] }, { visitor: nobody })).toBeNull();
  });

  it('is nothing exactly for the pieces of the answer', () => {
    const asked = fc.record({
      exclude: fc.subarray(['a', 'b', 'c']),
      filter: fc.record({
        formats: fc.subarray(['guide', 'video']),
        touchpoints: fc.subarray(['email', 'website']),
      }),
    });
    fc.assert(
      fc.property(anySituation, asked, (situation, { exclude, filter }) => {
        const candidates = situation.pieces.filter(
          (piece) =>
            !exclude.includes(piece.documentId as 'a') && passesFilter(piece.targeting, filter),
        );
        const served = answer({
          pieces: candidates,
          slots: ladder(situation),
          sort: situation.sort,
        }).map(({ piece }) => piece);
        const unexplained = situation.pieces.filter(
          (piece) => whyLeftOut({ ...situation, piece, exclude, filter }) === null,
        );
        expect(new Set(unexplained)).toEqual(new Set(served));
      }),
    );
  });
});
