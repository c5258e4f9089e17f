import fc from 'fast-check';

import { countPieces, countPiecesByStage } from '../../../server/src/core/coverage/piece-counts';
import type { Piece } from '../../../server/src/core/targeting/types';

const STAGES = ['early', 'late'];

const anyVersion: fc.Arbitrary<Piece> = fc
  .record({
    contentType: fc.constantFrom('api::a.a', 'api::b.b'),
    documentId: fc.constantFrom('1', '2', '3'),
    locale: fc.constantFrom('en', 'da', null),
    status: fc.constantFrom('draft' as const, 'published' as const),
    stages: fc.subarray([...STAGES, 'elsewhere']),
  })
  .map(({ stages, ...version }) => ({
    ...version,
    title: '',
    targeting: { stages, personas: [], format: null, touchpoints: [] },
    publishedAt: 0,
    updatedAt: 0,
    createdAt: 0,
  }));

describe('the count of pieces', () => {
  it('counts each document once, as published if one of its versions is', () => {
    fc.assert(
      fc.property(fc.array(anyVersion), (pieces) => {
        const published = new Set<string>();
        const seen = new Set<string>();
        for (const { contentType, documentId, status } of pieces) {
          seen.add(contentType + documentId);
          if (status === 'published') published.add(contentType + documentId);
        }
        expect(countPieces(pieces)).toEqual({
          published: published.size,
          drafts: seen.size - published.size,
        });
      }),
    );
  });

  it('is taken at each stage of those that are there, and 0 where none is', () => {
    fc.assert(
      fc.property(fc.array(anyVersion), (pieces) => {
        const counts = countPiecesByStage(pieces, STAGES);
        expect([...counts.keys()]).toEqual(STAGES);
        for (const stage of STAGES) {
          const there = pieces.filter(({ targeting }) => targeting.stages.includes(stage));
          expect(counts.get(stage)).toEqual(countPieces(there));
        }
      }),
    );
  });
});
