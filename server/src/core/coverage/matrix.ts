import type { SeenDocument } from './documents';
import { rulesOf, statusOf } from './rules';
import { ANYONE, EVERYONE } from './sums';
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

/** The figures of each stage, by persona: see `nameOf`. */
export type CellFigures = ReadonlyMap<string, Figures>;
/** The same, while it is counted. */
export type CellCounts = Map<string, MutableFigures>;

/** Of a stage, the documents that name a persona, `EVERYONE` or `ANYONE`. */
const nameOf = (stage: string, persona: string): string => `${stage}/${persona}`;

/** Counts a document where it stands in the matrix. A persona that the site no longer has is no row, but not everyone either. */
export const countInCells = (
  cells: CellCounts,
  { document, isPlanned }: SeenDocument,
  isStale: boolean,
): void => {
  const { stages, personas, versions } = document;
  const newest = Math.max(...versions.map(({ updatedAt }) => updatedAt));
  const rows = [ANYONE, ...(personas.length > 0 ? personas : [EVERYONE])];
  for (const [at, stage] of stages.entries())
    for (const row of rows) {
      const name = nameOf(stage, row);
      const figures = cells.get(name) ?? nothing();
      cells.set(name, figures);
      if (isPlanned) figures.planned += 1;
      else {
        figures.count += 1;
        if (at === 0) figures.primary += 1;
        if (isStale) figures.stale += 1;
        figures.newest = later(figures.newest, newest);
      }
    }
};

/** The figures of several parts, added up. */
export const addUpCells = (parts: readonly CellFigures[]): CellFigures => {
  const all = new Map<string, Figures>();
  for (const cells of parts)
    for (const [name, figures] of cells) {
      const before = all.get(name);
      all.set(name, before ? sum(before, figures) : figures);
    }
  return all;
};

/**
 * Stage × persona, and the row total. The pieces for everyone are added to each persona's own. A
 * cell's target comes from the expectations that want just what the cell counts: any content type,
 * and the format of the filter.
 */
export const matrix = (
  { journey, personas, expectations, settings, filter }: CoverageInput,
  figures: CellFigures,
): { cells: Cell[]; all: StageTotal[] } => {
  const rules = rulesOf(expectations, settings);
  const figuresOf = (stage: string, persona: string): Figures =>
    figures.get(nameOf(stage, persona)) ?? nothing();

  const cellOf = (stage: string, persona: string | null): Cell => {
    const everyone = figuresOf(stage, EVERYONE);
    const named = persona === null ? null : figuresOf(stage, persona);
    const { count: own } = named ?? everyone;
    const total = named ? sum(named, everyone) : everyone;
    const rule = rules.ruleFor(
      { stage, format: filter.format, types: null },
      { persona, locale: filter.locale },
    );
    return {
      stage,
      persona,
      own,
      shared: total.count - own,
      ...total,
      target: rule.minimum,
      status: statusOf(total.count, rule),
    };
  };
  const stages = journey.stages.map(({ key }) => key);
  return {
    cells: stages.flatMap((stage) => [...personas, null].map((persona) => cellOf(stage, persona))),
    all: stages.map((stage) => ({ stage, ...figuresOf(stage, ANYONE) })),
  };
};
