import type { CountedDocument, Documents } from './documents';
import { isStaleDocument, type Reviewer } from './review';
import { rulesOf, statusOf } from './rules';
import type { Cell, CoverageInput, StageTotal } from './types';

type Figures = Omit<StageTotal, 'stage'>;
type MutableFigures = { -readonly [Key in keyof Figures]: Figures[Key] };

const nothing = (): MutableFigures => ({
  count: 0,
  primary: 0,
  planned: 0,
  stale: 0,
  newest: null,
});

const later = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.max(a, b);

const sum = (a: Figures, b: Figures): Figures => ({
  count: a.count + b.count,
  primary: a.primary + b.primary,
  planned: a.planned + b.planned,
  stale: a.stale + b.stale,
  newest: later(a.newest, b.newest),
});

/** The figures of one stage: of all its documents, by persona named, and of those that name none. */
interface StageFigures {
  readonly all: MutableFigures;
  readonly named: ReadonlyMap<string, MutableFigures>;
  readonly everyone: MutableFigures;
}

/** Where a document of the stage counts. A persona that the site no longer has is no row, but not everyone either. */
const placesOf = (figures: StageFigures, { personas }: CountedDocument): MutableFigures[] => [
  figures.all,
  ...(personas.length === 0
    ? [figures.everyone]
    : personas.flatMap((persona) => figures.named.get(persona) ?? [])),
];

const tally = (
  { journey, personas }: CoverageInput,
  { counted, planned }: Documents,
  review: Reviewer,
): ReadonlyMap<string, StageFigures> => {
  const stages = new Map<string, StageFigures>();
  for (const { key } of journey.stages) {
    const named = new Map(personas.map((persona) => [persona, nothing()]));
    stages.set(key, { all: nothing(), named, everyone: nothing() });
  }
  const eachPlace = (document: CountedDocument, add: (place: MutableFigures, at: number) => void) =>
    document.stages.forEach((stage, at) => {
      const figures = stages.get(stage);
      if (figures) for (const place of placesOf(figures, document)) add(place, at);
    });

  for (const document of counted) {
    const isStale = isStaleDocument(document, review);
    const newest = Math.max(...document.versions.map(({ updatedAt }) => updatedAt));
    eachPlace(document, (place, at) => {
      place.count += 1;
      if (at === 0) place.primary += 1;
      if (isStale) place.stale += 1;
      place.newest = later(place.newest, newest);
    });
  }
  for (const document of planned)
    eachPlace(document, (place) => {
      place.planned += 1;
    });
  return stages;
};

/**
 * Stage × persona, and the row total. One pass over the documents; the pieces for everyone are
 * added to each persona at the end. A cell's target comes from the expectations that want just
 * what the cell counts: any content type, and the format of the filter.
 */
export const matrix = (
  input: CoverageInput,
  documents: Documents,
  review: Reviewer,
): { cells: Cell[]; all: StageTotal[] } => {
  const { personas, expectations, settings, filter } = input;
  const rules = rulesOf(expectations, settings);
  const cells: Cell[] = [];
  const all: StageTotal[] = [];

  for (const [stage, figures] of tally(input, documents, review)) {
    all.push({ stage, ...figures.all });
    for (const persona of [...personas, null]) {
      const named = persona === null ? null : (figures.named.get(persona) ?? nothing());
      const { count: own } = named ?? figures.everyone;
      const total = named ? sum(named, figures.everyone) : figures.everyone;
      const rule = rules.ruleFor(
        { stage, format: filter.format, types: null },
        { persona, locale: filter.locale },
      );
      cells.push({
        stage,
        persona,
        own,
        shared: total.count - own,
        ...total,
        target: rule.minimum,
        status: statusOf(total.count, rule),
      });
    }
  }
  return { cells, all };
};
