import { transitions } from '../transitions';
import type { GapFacts } from './gap';
import { anythingAt, type Survey } from './survey';

/** A persona has content at a stage and none at the next: whoever is convinced has nowhere to go. */
export const findDeadEnds = ({ input, audience, locales, contentIn }: Survey): GapFacts[] =>
  locales.flatMap((locale) => {
    const { counted, planned } = contentIn(locale);
    const steps = transitions({
      journey: input.journey,
      personas: audience,
      count: (stage, persona) => counted.readable(anythingAt(stage), persona),
    });
    return steps
      .filter(({ deadEnd }) => deadEnd)
      .map(({ persona, from, to, fromCount, toCount }) => ({
        type: 'dead-end' as const,
        keys: [from, persona, locale],
        stage: from,
        nextStage: to,
        persona,
        locale,
        figures: { fromCount, toCount, planned: planned.readable(anythingAt(to), persona) },
        shortfall: 1,
      }));
  });
