import fc from 'fast-check';
import { gaps } from '../../../server/src/core/coverage/gaps';
import { prioritise } from '../../../server/src/core/coverage/priority';
import { DEFAULT_COVERAGE_SETTINGS } from '../../../server/src/core/coverage/settings';
import { GAP_TYPES } from '../../../server/src/core/coverage/types';
import { anyInput } from './arbitraries';
import { input } from './build';

const { weights } = DEFAULT_COVERAGE_SETTINGS;

describe('the priority of a gap', () => {
  it('is 100 times the shortfall, and the weights of type, stage and persona', () => {
    const found = prioritise({ type: 'thin', stage: 'decision', persona: 'buyer' }, 1 / 3, {
      ...weights,
      stages: { decision: 1.5 },
      personas: { buyer: 1.25 },
    });
    expect(found).toEqual({
      priority: 37.13,
      arithmetic: [
        { factor: 'shortfall', of: null, value: 0.33, product: 33 },
        { factor: 'type', of: 'thin', value: 0.6, product: 19.8 },
        { factor: 'stage', of: 'decision', value: 1.5, product: 29.7 },
        { factor: 'persona', of: 'buyer', value: 1.25, product: 37.13 },
      ],
    });
  });

  it('weighs 1 what has no stage, no persona or no weight of its own', () => {
    const found = prioritise({ type: 'untagged', stage: null, persona: 'buyer' }, 1, weights);
    expect(found.arithmetic.map(({ factor, of, value }) => [factor, of, value])).toEqual([
      ['shortfall', null, 1],
      ['type', 'untagged', 0.4],
      ['stage', null, 1],
      ['persona', 'buyer', 1],
    ]);
    expect(found.priority).toBe(40);
  });

  it('weighs 1 a stage that is called what every object has', () => {
    const facts = { type: 'missing', stage: 'constructor', persona: 'valueOf' } as const;
    expect(prioritise(facts, 1, weights).priority).toBe(100);
  });

  it('puts what is missing before what is thin, and what is thin before what is stale', () => {
    const most = (type: (typeof GAP_TYPES)[number]) => weights.types[type];
    expect(most('missing')).toBeGreaterThan(most('thin'));
    expect(most('thin')).toBeGreaterThan(most('stale'));
    const [heaviest] = [...GAP_TYPES].sort((a, b) => most(b) - most(a));
    expect(heaviest).toBe('missing');
  });

  it('is the last product of an arithmetic in which each line follows from the one before', () => {
    fc.assert(
      fc.property(anyInput, (site) => {
        for (const { arithmetic, priority, type } of gaps(site)) {
          const lines = arithmetic.map(({ value, product }, at) => {
            const before = at === 0 ? 100 : arithmetic[at - 1]!.product;
            return [product, Math.round(before * value * 100) / 100];
          });
          for (const [shown, recomputed] of lines) expect(shown).toBe(recomputed);
          expect(priority).toBe(arithmetic.at(-1)?.product);
          expect(arithmetic[1]?.of).toBe(type);
          expect(arithmetic[0]?.value).toBeGreaterThanOrEqual(0);
          expect(arithmetic[0]?.value).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('orders gaps, and ids order gaps of equal priority', () => {
    const found = gaps(input({ personas: ['nurse', 'buyer'], locales: ['en', 'da', 'sv'] }));
    const sorted = [...found].sort(
      (a, b) => b.priority - a.priority || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
    );
    expect(found).toEqual(sorted);
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
    expect(found.length).toBeGreaterThan(20);
  });
});
