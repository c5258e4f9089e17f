import { median } from './load.mjs';

/** A figure that is better the higher it is; `further` is where it would be good to go then. */
export const atLeast = (goal, further = null) => ({ goal, further, better: 'higher' });

/** A figure that is better the lower it is. */
export const atMost = (goal, further = null) => ({ goal, further, better: 'lower' });

/** Measured without having to reach anything. */
export const noGoal = { goal: null, further: null, better: null };

const rounded = (value) => Number(value.toPrecision(3));

/**
 * One line of the results: the median of what was measured, with the least and the most.
 *
 * @param {string} name
 * @param {{ site: { database: string, pieces: number }, values: number[], of: string }} measured
 *   `of`: what the values are multiples of, or their unit
 * @param {{ goal: number | null, further: number | null, better: string | null }} aim
 */
export const row = (name, { site, values, of }, aim = noGoal) => ({
  name,
  database: site.database,
  pieces: site.pieces,
  ratio: rounded(median(values)),
  min: rounded(Math.min(...values)),
  max: rounded(Math.max(...values)),
  reference: of,
  ...aim,
});

/** Whether a row is where it should be; null when it need not be anywhere. */
export const isReached = ({ ratio, goal, better }) => {
  if (goal === null) return null;
  return better === 'higher' ? ratio >= goal : ratio <= goal;
};
