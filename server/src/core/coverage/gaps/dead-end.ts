import { transitions } from '../transitions';
import type { Transition } from '../types';
import type { GapFacts } from './gap';
import { anythingAt, type Survey } from './survey';

const byStep = (steps: readonly Transition[]): Transition[][] => {
  const groups = new Map<string, Transition[]>();
  for (const step of steps) groups.set(step.from, [...(groups.get(step.from) ?? []), step]);
  return [...groups.values()];
};

/**
 * A persona has content at a stage and none at the next: whoever is convinced has nowhere to go.
 * Where every persona of the site ends there, it is told once, for anyone.
 */
export const findDeadEnds = ({ input, audience, locales, contentIn }: Survey): GapFacts[] =>
  locales.flatMap((locale) => {
    const { counted, planned } = contentIn(locale);
    const factsOf = ({ persona, from, to, fromCount, toCount }: Transition): GapFacts => ({
      type: 'dead-end',
      keys: [from, persona, locale],
      stage: from,
      nextStage: to,
      persona,
      locale,
      figures: { fromCount, toCount, planned: planned.readable(anythingAt(to), persona) },
      shortfall: 1,
    });
    const forAnyone = ({ from, to }: Transition): GapFacts => ({
      ...factsOf({ persona: null, from, to, fromCount: 0, toCount: 0, deadEnd: true }),
      figures: {
        fromCount: counted.all(anythingAt(from)),
        toCount: 0,
        planned: planned.all(anythingAt(to)),
      },
      toldFor: input.personas,
    });

    const steps = transitions({
      journey: input.journey,
      personas: input.personas.length === 0 ? [null] : input.personas,
      count: (stage, persona) => counted.readable(anythingAt(stage), persona),
    });
    return byStep(steps).flatMap((ofStep) => {
      const isEveryones = input.personas.length > 0 && ofStep.every(({ deadEnd }) => deadEnd);
      return ofStep
        .filter(({ deadEnd, persona }) => deadEnd && audience.includes(persona))
        .map(isEveryones ? forAnyone : factsOf);
    });
  });
