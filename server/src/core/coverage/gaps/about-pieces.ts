import { viewOf } from '../documents';
import { overParts } from '../parts';
import { holdsUntil, questionOf } from '../question';
import { reviewer } from '../review';
import type { CoverageInput, Gap } from '../types';
import { gapOf } from './gap';
import { inOrder, type Run } from './order';
import { findOverTagged } from './over-tagged';
import { findStale } from './stale';
import { findUntagged } from './untagged';

/** Runs of so many gaps are not put together: after each change that would be done anew. */
const LONG_RUN = 1000;

const togetherWhileShort = (runs: readonly Run[]): readonly Run[] =>
  runs.some(({ length }) => length > LONG_RUN) ? runs : [runs.flat().sort(inOrder)];

const find = overParts<CoverageInput, readonly Run[]>({
  // Half of all pieces may be stale, and a gap takes more memory than the piece it is about.
  remembers: 4,
  nameOf: questionOf,
  ofDocuments: (input) => {
    const view = viewOf(input, input.filter);
    const review = reviewer(input);
    const { weights } = input.settings;
    return (documents) => {
      const found: Gap[] = [];
      let until = holdsUntil(input);
      for (const all of documents) {
        const seen = view(all);
        if (!seen || seen.isPlanned) continue;
        const { document } = seen;
        const reviews = document.versions.map((piece) => ({ piece, reviewed: review(piece) }));
        until = Math.min(until, ...reviews.map(({ reviewed }) => reviewed.until));
        const facts = [
          ...findUntagged(document, input),
          ...findOverTagged(document, input),
          ...reviews.flatMap(({ piece, reviewed }) => findStale(piece, reviewed, input)),
        ];
        found.push(...facts.map((fact) => gapOf(fact, weights)));
      }
      return { result: togetherWhileShort([found]), until };
    };
  },
  together: (parts) => togetherWhileShort(parts.flat()),
});

/** What is wrong with single pieces of the view. */
export const gapsAboutPieces = (input: CoverageInput): readonly Run[] =>
  find(input.inventory, input);
