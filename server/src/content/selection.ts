import type { PlacedPiece } from '../core/matching/place';
import type { MatchLevel, Slot } from '../core/matching/types';
import { countSlots } from '../inventory/slot-counts';
import { readStretches, type SortedLadder, type Stretch } from '../inventory/stretches';
import type { Strapi } from '../strapi-shims/types';
import type { Pagination } from './pagination';

/** From so many slots on, one count of all is cheaper than a look into each. */
const MANY_SLOTS = 60;

/** The pieces of one page, and how many stand at each level. */
export interface Selection {
  readonly placed: readonly PlacedPiece[];
  /** Null when the caller does not want a count; `levels` is then about the page alone. */
  readonly total: number | null;
  readonly levels: Partial<Record<MatchLevel, number>>;
}

const add = (
  levels: Selection['levels'],
  { level }: { level: MatchLevel },
  count: number,
): Selection['levels'] =>
  count === 0 ? levels : { ...levels, [level]: (levels[level] ?? 0) + count };

/** Where in each slot the page lies; slots with nothing on it are left out. */
const stretchesOf = (
  slots: readonly Slot[],
  counts: readonly number[],
  { start, limit }: Pagination,
): Stretch[] => {
  let before = 0;
  return slots.flatMap((slot, index) => {
    const count = counts[index] ?? 0;
    const from = Math.max(start - before, 0);
    const to = Math.min(start + limit - before, count);
    before += count;
    return from < to ? { slot, offset: from, limit: to - from } : [];
  });
};

/** The first pieces, without counting: the first slot often has them all, so it is read alone. */
const readFromTop = async (
  strapi: Strapi,
  ladder: SortedLadder,
  limit: number,
): Promise<PlacedPiece[]> => {
  const { slots } = ladder;
  const placed: PlacedPiece[] = [];
  for (let from = 0, size = 1; from < slots.length && placed.length < limit; size *= 2) {
    const stretches = slots.slice(from, from + size).map((slot) => ({ slot, offset: 0, limit }));
    placed.push(...(await readStretches(strapi, stretches, ladder)));
    from += size;
  }
  return placed.slice(0, limit);
};

/** Selects one page of a ladder. */
export const select = async (
  strapi: Strapi,
  ladder: SortedLadder,
  pagination: Pagination,
): Promise<Selection> => {
  const { slots } = ladder;
  const { start, limit, withCount } = pagination;
  // Skipping needs the counts too: they say in which slot the page begins.
  const isCounted = withCount || start > 0 || slots.length > MANY_SLOTS;
  const counts = isCounted ? await countSlots(strapi, ladder) : null;
  const placed = counts
    ? await readStretches(strapi, stretchesOf(slots, counts, pagination), ladder)
    : await readFromTop(strapi, ladder, limit);
  if (!counts || !withCount) {
    const levels = placed.reduce<Selection['levels']>((sum, { slot }) => add(sum, slot, 1), {});
    return { placed, total: null, levels };
  }
  return {
    placed,
    total: counts.reduce((sum, count) => sum + count, 0),
    levels: slots.reduce<Selection['levels']>(
      (sum, slot, index) => add(sum, slot, counts[index] ?? 0),
      {},
    ),
  };
};
