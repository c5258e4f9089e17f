import { slotOf } from '../core/matching/place';
import type { Slot } from '../core/matching/types';
import type { Targeting } from '../core/targeting/types';
import { service } from '../services/get';
import { read, type Query } from '../strapi-shims/database';
import type { Strapi } from '../strapi-shims/types';
import { ALIKE } from './alike';
import { INDEX, splitKeys } from './rows';
import { within, type Ladder, type Scope } from './scope';
import { standingColumns, standingOfAll, type Standing } from './state';

/** Pieces that are tagged alike, counted. */
interface Alike {
  readonly targeting: Targeting;
  readonly pieces: number;
}

/** All pieces within a scope, those tagged alike together. */
export interface AllAlike {
  readonly alike: readonly Alike[];
  readonly standing: Standing | null;
}

/** How many pieces stand in each slot of a ladder. */
export interface SlotCounts {
  readonly counts: readonly number[];
  readonly standing: Standing | null;
}

/** Of all pieces from what is counted already, of some by counting them. */
const readAlike = async (strapi: Strapi, scope: Scope): Promise<AllAlike> => {
  const rows = await read(strapi, (query) => {
    const pieces = scope.only
      ? query(INDEX).where('head', true).count({ pieces: '*' })
      : query(ALIKE).whereNot('pieces', 0).sum({ pieces: 'pieces' });
    return pieces
      .modify((builder) => {
        within(builder as Query, scope);
      })
      .groupBy('stages', 'personas')
      .select('stages', 'personas', ...standingColumns(query));
  });
  const alike = rows.map((row) => ({
    targeting: {
      stages: splitKeys(String(row['stages'])),
      personas: splitKeys(String(row['personas'])),
      format: null,
      touchpoints: [],
    },
    pieces: Number(row['pieces']),
  }));
  return { alike, standing: standingOfAll(rows) };
};

const countAlike = ({ alike, standing }: AllAlike, slots: readonly Slot[]): SlotCounts => {
  const counts = slots.map(() => 0);
  for (const { targeting, pieces } of alike) {
    const index = slotOf(targeting, slots);
    if (index !== null) counts[index] = (counts[index] ?? 0) + pieces;
  }
  return { counts, standing };
};

/** Nobody in particular has seen anything: the same for all visitors, so that it is kept. */
const countAll = async (
  strapi: Strapi,
  { moment, name, slots, scope }: Ladder,
): Promise<SlotCounts> => {
  const { alike, counts } = service(strapi, 'kept');
  const { version } = moment.site;
  const within = JSON.stringify(scope);
  return counts.get(version, `${name} ${within}`, async () =>
    countAlike(await alike.get(version, within, () => readAlike(strapi, scope)), slots),
  );
};

/**
 * How many pieces stand in each slot. One pass, whatever the number of slots: a journey of 13
 * stages and a caller with 20 personas make 567 of them. Pieces tagged alike stand in the same
 * slot, so that they are counted together and placed by the core. What one visitor has seen
 * already is taken off each time, since no two have seen the same.
 */
export const countSlots = async (strapi: Strapi, ladder: Ladder): Promise<readonly number[]> => {
  const { slots, scope, moment } = ladder;
  if (slots.length === 0) return [];
  const all = await countAll(strapi, { ...ladder, scope: { ...scope, exclude: [] } });
  moment.saw(all.standing);
  if (scope.exclude.length === 0) return all.counts;
  const seen = countAlike(
    await readAlike(strapi, { ...scope, exclude: [], only: scope.exclude }),
    slots,
  );
  moment.saw(seen.standing);
  return all.counts.map((count, index) => count - (seen.counts[index] ?? 0));
};
