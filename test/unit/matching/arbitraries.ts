import fc from 'fast-check';
import { MATCH_LEVELS, SORT_FIELDS } from '../../../server/src/core/matching/types';
import type { Piece } from '../../../server/src/core/targeting/types';
import { anyJourney } from '../journey/arbitraries';
import type { Question } from './oracle';
import { pieceOf } from './pieces';

/** In no alphabetical order, as the caller's order need not be. */
const PERSONAS = ['user', 'buyer', 'chief', 'fan'];
const FORMATS = ['guide', 'video', null];
const TOUCHPOINTS = ['email', 'website'];
/** Equal but for case, equal but for how they are written, prefixes, and beyond ASCII. */
const TITLES = ['', 'Abc', 'aBC', 'ab', 'É', 'E\u0301', 'ø', 'Zebra', '\u{1F680}', '\uFB01n'];

const isIdentity = (piece: Piece): string =>
  JSON.stringify([piece.documentId, piece.locale, piece.contentType]);

/** Few documents, times and titles, so that ties are common; no version of a document twice. */
const piecesIn = (stages: readonly string[]): fc.Arbitrary<Piece[]> => {
  const time = fc.integer({ min: 0, max: 3 });
  const piece = fc
    .record({
      id: fc.constant(''),
      documentId: fc.constantFrom('d', 'a', 'c', 'b', 'aa', 'ab', 'd1', 'd2'),
      contentType: fc.constantFrom('api::page.page', 'api::article.article'),
      locale: fc.constantFrom('en', 'da', null),
      title: fc.constantFrom(...TITLES),
      stages: fc.shuffledSubarray([...stages]),
      personas: fc.shuffledSubarray(PERSONAS, { maxLength: 3 }),
      format: fc.constantFrom(...FORMATS),
      touchpoints: fc.subarray(TOUCHPOINTS),
      publishedAt: time,
      updatedAt: time,
      createdAt: time,
    })
    .map(pieceOf);
  return fc.uniqueArray(piece, { selector: isIdentity, maxLength: 40 });
};

export interface Situation extends Question {
  readonly pieces: readonly Piece[];
}

/** A journey, an inventory tagged in it, a visitor, and how they ask. */
export const anySituation: fc.Arbitrary<Situation> = anyJourney.chain((journey) => {
  const keys = journey.stages.map(({ key }) => key);
  return fc.record({
    journey: fc.constant(journey),
    pieces: piecesIn(keys),
    visitor: fc.record({
      stage: fc.constantFrom(...keys),
      personas: fc.shuffledSubarray(PERSONAS, { maxLength: 3 }),
    }),
    levels: fc.oneof(
      { weight: 2, arbitrary: fc.constant(MATCH_LEVELS) },
      { weight: 1, arbitrary: fc.shuffledSubarray([...MATCH_LEVELS]) },
    ),
    sort: fc.record({
      field: fc.constantFrom(...SORT_FIELDS),
      direction: fc.constantFrom('asc', 'desc'),
    }),
  });
});
