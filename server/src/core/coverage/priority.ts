import type { PriorityWeights } from './settings';
import type { Factor, Gap } from './types';

const round = (value: number): number => Math.round(value * 100) / 100;

// A stage may be called `constructor`, which every object has.
const weightOf = (key: string | null, by: Readonly<Record<string, number>>): number =>
  key !== null && Object.hasOwn(by, key) ? (by[key] ?? 1) : 1;

/** The key that weighs most, the first of equal ones; null when that is 1, which changes nothing. */
export const heaviest = (
  keys: readonly string[],
  by: Readonly<Record<string, number>>,
): string | null => {
  const [first = null] = [...keys].sort((a, b) => weightOf(b, by) - weightOf(a, by));
  return weightOf(first, by) === 1 ? null : first;
};

/**
 * 100 × shortfall × weight of the gap's type × weight of its stage × weight of its persona.
 *
 * The shortfall (0 to 1: how much of what is wanted is lacking) and each product are rounded to two
 * decimals before they go on, so that the sum can be followed with a pocket calculator.
 */
export const prioritise = (
  { type, stage, persona }: Pick<Gap, 'type' | 'stage' | 'persona'>,
  shortfall: number,
  weights: PriorityWeights,
): Pick<Gap, 'priority' | 'arithmetic'> => {
  let product = 100;
  const times = (factor: Factor['factor'], of: string | null, value: number): Factor => {
    product = round(product * value);
    return { factor, of, value, product };
  };
  const arithmetic = [
    times('shortfall', null, round(shortfall)),
    times('type', type, weights.types[type]),
    times('stage', stage, weightOf(stage, weights.stages)),
    times('persona', persona, weightOf(persona, weights.personas)),
  ];
  return { priority: product, arithmetic };
};
