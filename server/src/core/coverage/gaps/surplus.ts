import { factsOf, type Ask } from './asks';
import type { GapFacts } from './gap';
import type { Survey } from './survey';

/**
 * More than anybody reads. Where the pieces for everyone are too many by themselves, each persona
 * would be told the same: it is told once, for everyone.
 */
export const findSurplus = (asks: readonly Ask[], { contentIn }: Survey): GapFacts[] =>
  asks
    .filter(({ status }) => status === 'surplus')
    .flatMap(({ want, reader, rule, askedFor, count }) => {
      const { surplusAt, expectation } = rule;
      if (surplusAt === null) return [];
      const shared = contentIn(reader.locale).counted.own(want, null);
      const isForEveryone = !expectation?.persona && shared >= surplusAt;
      const many = isForEveryone ? shared : count;
      const persona = isForEveryone ? null : reader.persona;
      return {
        type: 'surplus' as const,
        ...factsOf({ want, reader: { ...reader, persona }, askedFor }),
        expectation,
        setting: expectation ? null : ('surplusAt' as const),
        figures: { count: many, surplusAt },
        shortfall: Math.min(1, (many - surplusAt + 1) / surplusAt),
      };
    });
