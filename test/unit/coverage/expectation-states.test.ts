import fc from 'fast-check';

import { expectationStates } from '../../../server/src/core/coverage/expectation-states';
import { inForce } from '../../../server/src/core/coverage/in-force';
import type { CoverageInput, Expectation } from '../../../server/src/core/coverage/types';
import { anyInput } from './arbitraries';
import { questions } from './oracle/questions';

/** Every reader an expectation speaks for, with what there is for it, counted one by one. */
const asksByHand = (site: CoverageInput, wish: Expectation) => {
  const { docs, of, localesInScope, ruleOf } = questions(site);
  const audience =
    site.personas.length === 0
      ? [null]
      : site.personas.filter((key) => !site.filter.persona || site.filter.persona === key);
  return localesInScope.flatMap((locale) =>
    audience
      .filter((persona) => ruleOf({ ...wish, persona, locale })?.key === wish.key)
      .map((persona) => {
        const found = of(docs({ locale, format: null, persona: null, age: null }), wish.stage);
        const fitting = found.filter(
          ({ type, formats, personas }) =>
            (wish.format === null || formats.includes(wish.format)) &&
            (wish.types === null || wish.types.includes(type)) &&
            (personas.length === 0 || (persona !== null && personas.includes(persona))),
        );
        return { persona, locale, count: fitting.length };
      }),
  );
};

describe('the states of expectations', () => {
  it('agree with a count by hand, over random sites', () => {
    let met = 0;
    fc.assert(
      fc.property(anyInput, (site) => {
        const states = expectationStates(site);
        expect(Object.keys(states).sort()).toEqual(site.expectations.map(({ key }) => key).sort());
        for (const wish of site.expectations) {
          const asks = asksByHand(site, wish);
          const counts = asks.map(({ count }) => count);
          const state = states[wish.key]!;
          const isTooMany = (count: number) =>
            count >= wish.minimum && wish.surplusAt !== null && count >= wish.surplusAt;
          expect(state).toMatchObject({
            asked: asks.length,
            met: counts.filter((count) => count >= wish.minimum).length,
            surplus: counts.filter(isTooMany).length,
          });
          if (asks.length === 0) expect([state.fewest, state.most]).toEqual([null, null]);
          else {
            expect(asks).toContainEqual(state.fewest);
            expect(asks).toContainEqual(state.most);
            expect(state.fewest!.count).toBe(Math.min(...counts));
            expect(state.most!.count).toBe(Math.max(...counts));
          }
          met += state.met;
        }
      }),
      { numRuns: 300 },
    );
    expect(met).toBeGreaterThan(20);
  });
});

const wish = (key: string, about: Partial<Expectation>): Expectation => ({
  key,
  stage: 'mid',
  persona: null,
  format: null,
  locale: null,
  types: null,
  minimum: 1,
  surplusAt: null,
  reviewAfterDays: null,
  ...about,
});

describe('what is in force', () => {
  it('is neither an archived persona or format nor an expectation about one', () => {
    const measured = inForce({
      personas: [
        { key: 'nurse', archived: false },
        { key: 'buyer', archived: true },
      ],
      formats: [
        { key: 'video', archived: true },
        { key: 'guide', archived: false },
      ],
      expectations: [
        wish('anyone', {}),
        wish('nurses', { persona: 'nurse', format: 'guide' }),
        wish('buyers', { persona: 'buyer' }),
        wish('videos', { format: 'video' }),
      ],
    });

    expect({ ...measured, expectations: measured.expectations.map(({ key }) => key) }).toEqual({
      personas: ['nurse'],
      formats: ['guide'],
      expectations: ['anyone', 'nurses'],
    });
  });
});
