import { breakdowns } from './breakdowns';
import { documentViews } from './documents';
import { matrix } from './matrix';
import { once } from './once';
import { personaTotals } from './persona-totals';
import { reviewer } from './review';
import { totals } from './totals';
import { transitions } from './transitions';
import type { Coverage, CoverageInput } from './types';

/**
 * What content there is along the journey: the coverage matrix, the tables beside it, the totals
 * and the transitions, of the documents that the filter lets through. Every figure counts documents.
 * A filter by persona leaves that persona's row and the row "everyone": what it lets through is not
 * all that another persona finds, so another's row would show gaps that are none.
 */
export const coverage = once((site: CoverageInput): Coverage => {
  const { persona: only } = site.filter;
  const input = { ...site, personas: site.personas.filter((key) => only === null || key === only) };
  const documents = documentViews(input)(input.filter);
  const review = reviewer(input);
  const { cells, all } = matrix(input, documents, review);

  // A visitor of unknown persona is served the pieces of every persona.
  const readable = (stage: string, persona: string | null): number => {
    const row = persona === null ? all : cells.filter((cell) => cell.persona === persona);
    return row.find((figures) => figures.stage === stage)?.count ?? 0;
  };

  return {
    cells,
    all,
    personas: personaTotals(input.personas, documents),
    ...breakdowns(input, documents.counted),
    totals: totals(input, documents, review),
    transitions: transitions({
      journey: input.journey,
      personas: [...input.personas, null],
      count: readable,
    }),
  };
});
