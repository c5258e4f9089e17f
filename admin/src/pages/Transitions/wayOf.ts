import type { Transition } from '../../../../server/src/core/coverage/types';

/** One persona's way along the journey; null is a visitor of unknown persona. */
export interface Way {
  readonly persona: string | null;
  /** Every stage in order, with the pieces that the visitor finds there. */
  readonly stages: ReadonlyArray<{ readonly stage: string; readonly count: number }>;
  readonly steps: readonly Transition[];
}

/** The ways in a report: of visitors of unknown persona first, then of each persona in order. */
export const waysOf = (transitions: readonly Transition[]): Way[] => {
  const personas = [...new Set(transitions.map(({ persona }) => persona))];
  return personas
    .sort((a, b) => Number(a !== null) - Number(b !== null))
    .map((persona) => {
      const steps = transitions.filter((step) => step.persona === persona);
      const [first] = steps;
      return {
        persona,
        steps,
        stages: [
          ...(first ? [{ stage: first.from, count: first.fromCount }] : []),
          ...steps.map(({ to, toCount }) => ({ stage: to, count: toCount })),
        ],
      };
    });
};
