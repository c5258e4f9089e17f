import { breakdowns, countInBreakdowns } from './breakdowns';
import { viewOf } from './documents';
import { addUpCells, countInCells, matrix, type CellCounts, type CellFigures } from './matrix';
import { once } from '../once';
import { overParts } from './parts';
import { countForPersonas, personaTotals } from './persona-totals';
import { holdsUntil, questionOf } from './question';
import { reviewDocument, reviewer } from './review';
import { localesInScope } from './scope';
import { addUp, type Sums } from './sums';
import { totals, totalsCounter } from './totals';
import { transitions } from './transitions';
import type { Coverage, CoverageInput } from './types';

/** What documents are counted as, in parts that can be added up. */
interface Counts {
  readonly cells: CellFigures;
  readonly sums: Sums;
}

const count = overParts<CoverageInput, Counts>({
  remembers: 8,
  nameOf: questionOf,
  ofDocuments: (input) => {
    const view = viewOf(input, input.filter);
    const review = reviewer(input);
    const locales = localesInScope(input);
    const countInTotals = totalsCounter(input);
    return (documents) => {
      const cells: CellCounts = new Map();
      const sums = new Map<string, number>();
      let until = holdsUntil(input);
      for (const versions of documents) {
        const seen = view(versions);
        if (!seen) continue;
        const reviewed = reviewDocument(seen.document, review);
        until = Math.min(until, reviewed.until);
        countInCells(cells, seen, reviewed.isStale);
        countInTotals(sums, seen, reviewed.isStale);
        countForPersonas(sums, seen);
        if (!seen.isPlanned) countInBreakdowns(sums, seen.document, locales);
      }
      return { result: { cells, sums }, until };
    };
  },
  together: (parts) => ({
    cells: addUpCells(parts.map(({ cells }) => cells)),
    sums: addUp(parts.map(({ sums }) => sums)),
  }),
});

/**
 * What content there is along the journey: the coverage matrix, the tables beside it, the totals
 * and the transitions, of the documents that the filter lets through. Every figure counts documents.
 * A filter by persona leaves that persona's row and the row "everyone": what it lets through is not
 * all that another persona finds, so another's row would show gaps that are none.
 */
export const coverage = once((site: CoverageInput): Coverage => {
  const { persona: only } = site.filter;
  const input = { ...site, personas: site.personas.filter((key) => only === null || key === only) };
  const { cells: figures, sums } = count(input.inventory, input);
  const { cells, all } = matrix(input, figures);

  // A visitor of unknown persona is served the pieces of every persona.
  const readable = (stage: string, persona: string | null): number => {
    const row = persona === null ? all : cells.filter((cell) => cell.persona === persona);
    return row.find((figures) => figures.stage === stage)?.count ?? 0;
  };

  return {
    cells,
    all,
    personas: personaTotals(input.personas, sums),
    ...breakdowns(input, sums),
    totals: totals(input, sums, all),
    transitions: transitions({
      journey: input.journey,
      personas: [...input.personas, null],
      count: readable,
    }),
  };
});
