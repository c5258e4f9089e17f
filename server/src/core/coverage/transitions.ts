import type { Journey } from '../journey/types';
import type { Transition } from './types';

/**
 * The steps from each stage to the next, for each persona: is there a next piece to go to? From the
 * last stage no step leads on, in a cyclic journey neither: whoever advocates has arrived.
 */
export const transitions = <Persona extends string | null>({
  journey,
  personas,
  count,
}: {
  readonly journey: Journey;
  readonly personas: readonly Persona[];
  /** Documents that the persona can read at the stage. */
  readonly count: (stage: string, persona: Persona) => number;
}): Transition[] =>
  personas.flatMap((persona) =>
    journey.stages.slice(1).map(({ key: to }, index) => {
      const from = journey.stages[index]?.key ?? '';
      const fromCount = count(from, persona);
      const toCount = count(to, persona);
      return { persona, from, to, fromCount, toCount, deadEnd: fromCount > 0 && toCount === 0 };
    }),
  );
