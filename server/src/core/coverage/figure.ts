import { dayBefore } from './days';
import type { Coverage } from './types';

/** Coverage in one figure. */
export interface CoverageFigure {
  /** Cells that have as many pieces as are wished. */
  readonly met: number;
  /** Cells that are asked for. */
  readonly cells: number;
}

/** The figure as it stood on a day, `YYYY-MM-DD` in UTC. */
export interface Snapshot extends CoverageFigure {
  readonly day: string;
}

/**
 * How many cells of the matrix, stage × persona, have their target. The cells for everyone count
 * only where there are no personas: what they lack is no gap as long as each persona has enough.
 */
export const coverageFigure = ({ cells }: Pick<Coverage, 'cells'>): CoverageFigure => {
  const ofPersonas = cells.filter(({ persona }) => persona !== null);
  const asked = ofPersonas.length > 0 ? ofPersonas : cells;
  return { met: asked.filter(({ count, target }) => count >= target).length, cells: asked.length };
};

/** The figure as a share, 0 to 1; 0 where nothing is asked for. */
export const shareOf = ({ met, cells }: CoverageFigure): number => (cells === 0 ? 0 : met / cells);

const A_WEEK = 7;
/** Snapshots older than this many days say nothing of last week. */
export const COMPARED_DAYS = 14;

/**
 * What to compare today's figure with: the snapshot of the same day last week, else the newest one
 * before it that is at most two weeks old; null when there is none.
 */
export const lastWeeks = (snapshots: readonly Snapshot[], now: number): Snapshot | null => {
  const [from, to] = [dayBefore(now, COMPARED_DAYS), dayBefore(now, A_WEEK)];
  const [newest = null] = snapshots
    .filter(({ day }) => from <= day && day <= to)
    .sort((a, b) => (a.day < b.day ? 1 : -1));
  return newest;
};
