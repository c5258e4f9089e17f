import { compareKeys } from '../rules';
import type { Gap } from '../types';

/** Highest priority first, equal ones by id. */
export const inOrder = (a: Gap, b: Gap): number =>
  b.priority - a.priority || compareKeys(a.id, b.id);

/** Some of the gaps, in order. */
export type Run = readonly Gap[];

/** A stretch of a list. */
export interface Stretch {
  readonly start: number;
  readonly limit: number;
}

/**
 * A stretch of what is listed of some runs, in order when they are put together. Without putting
 * them together: a large site has tens of thousands of gaps, and a page is the first few of them.
 */
export const stretchOf = (
  runs: readonly Run[],
  { start, limit }: Stretch,
  isListed: (gap: Gap) => boolean,
): Gap[] => {
  const listedFrom = (run: Run, from: number): number => {
    let at = from;
    while (at < run.length && !isListed(run[at] as Gap)) at += 1;
    return at;
  };
  const heads = runs
    .map((run) => ({ run, at: listedFrom(run, 0) }))
    .filter(({ run, at }) => at < run.length);
  const gapAt = ({ run, at }: { run: Run; at: number }): Gap => run[at] as Gap;
  const found: Gap[] = [];
  for (let passed = 0; passed < start + limit && heads.length > 0; passed += 1) {
    const next = heads.reduce((a, b) => (inOrder(gapAt(b), gapAt(a)) < 0 ? b : a));
    if (passed >= start) found.push(gapAt(next));
    next.at = listedFrom(next.run, next.at + 1);
    if (next.at === next.run.length) heads.splice(heads.indexOf(next), 1);
  }
  return found;
};
