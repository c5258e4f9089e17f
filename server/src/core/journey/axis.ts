import type { ReadinessRange } from './types';

/** The readiness axis, in percent: how ready a visitor is to buy, and the time after the purchase. */
export const AXIS: ReadinessRange = { from: 0, to: 200 };

/** Where on the axis the purchase lies: ready at 100, bought at 120. */
export const PURCHASE: ReadinessRange = { from: 100, to: 120 };

const DECIMALS = 1e6;

/** Lengths that are equal on paper must tie: 99.9 − 66.6 is to be the same as 66.6 − 33.3. */
const rounded = (length: number): number => Math.round(length * DECIMALS) / DECIMALS;

/** Whether `range` holds `readiness`; its end is not part of it. */
export const isWithin = (range: ReadinessRange, readiness: number): boolean =>
  range.from <= readiness && readiness < range.to;

/** Length of the stretch that two ranges share, in points of readiness; 0 when they share none. */
export const overlap = (a: ReadinessRange, b: ReadinessRange): number =>
  rounded(Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from)));

/** Length of the stretch between two ranges, in points of readiness; 0 when they touch or overlap. */
export const gap = (a: ReadinessRange, b: ReadinessRange): number =>
  rounded(Math.max(0, Math.max(a.from, b.from) - Math.min(a.to, b.to)));
