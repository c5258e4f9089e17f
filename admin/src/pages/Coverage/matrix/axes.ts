import type { Cell, Coverage } from '../../../../../server/src/core/coverage/types';
import { type Selection, rowOf } from '../../../report/reportAddress';
import type { Names } from '../../../report/useNames';

/** A stage, a persona, everyone, or all pieces together: what stands at the head of a row or column. */
export interface Head {
  readonly id: string;
  readonly name: string;
  readonly stage?: string;
  /** Null is everyone; absent where the head is no persona. */
  readonly persona?: string | null;
  /** What it narrows a list of pieces to. */
  readonly selection: Selection;
}

/** What stands where a row and a column meet. */
export type Meeting =
  | { readonly kind: 'cell'; readonly cell: Cell }
  | {
      readonly kind: 'total';
      readonly count: number;
      readonly planned: number;
      readonly stale?: number;
    };

/** The stages, and after them all pieces, with a stage or without. */
export const stageHeads = ({ all }: Coverage, names: Names, allText: string): Head[] => [
  ...all.map(({ stage }) => ({
    id: `stage ${stage}`,
    name: names.stage(stage),
    stage,
    selection: { stage },
  })),
  { id: 'all', name: allText, selection: {} },
];

/** The personas and everyone, and after them all pieces, whoever they are for. */
export const personaHeads = ({ personas }: Coverage, names: Names, allText: string): Head[] => [
  ...personas.map(({ persona }) => ({
    id: `persona ${persona ?? ''}`,
    name: names.persona(persona),
    persona,
    selection: rowOf(persona),
  })),
  { id: 'all', name: allText, selection: {} },
];

/** The figures where two heads meet, whichever of them is the row. */
export const meetingOf = (
  { cells, all, personas, totals }: Coverage,
  ...heads: readonly [Head, Head]
): Meeting => {
  const stage = heads.find((head) => head.stage !== undefined)?.stage;
  const persona = heads.find((head) => head.persona !== undefined)?.persona;
  const cell = cells.find((each) => each.stage === stage && each.persona === persona);
  if (cell) return { kind: 'cell', cell };
  const total =
    all.find((each) => each.stage === stage) ??
    personas.find((each) => persona !== undefined && each.persona === persona);
  if (total) return { kind: 'total', ...total };
  return { kind: 'total', count: totals.pieces, planned: totals.planned, stale: totals.stale };
};
