import { UID } from '../plugin';
import { findRows } from '../strapi-shims/host';
import { asUid, type Strapi } from '../strapi-shims/types';
import { moveTags } from './move-tags';
import { refuseUsed, usageOf, type TagKind } from './usage';

/** What a removal did. */
export interface Removal {
  /** Documents whose tags were moved to the replacement. */
  moved: number;
}

/** Row id of a definition that goes → row id of the one that takes its place. */
export type Replacements = ReadonlyMap<number, number>;

/**
 * Moves the pieces tagged with definitions that go to their replacements.
 *
 * @throws JOURNEY_IN_USE when there are pieces and no replacements
 * @returns how many documents were tagged with them
 */
export const settlePieces = async (
  strapi: Strapi,
  kind: TagKind,
  options: { what: string; ids: readonly number[]; replacements: Replacements | null },
): Promise<number> => {
  const { what, ids, replacements } = options;
  const usage = await usageOf(strapi, { kind, ids });
  if (!replacements) refuseUsed(what, usage);
  else if (usage.pieces > 0) await moveTags(strapi, kind, replacements);
  return usage.pieces;
};

/** Has the expectations that name a definition name its replacement. Those without one go with it. */
export const moveExpectations = async (
  strapi: Strapi,
  kind: 'stage' | 'persona' | 'format',
  replacements: Replacements,
): Promise<void> => {
  const query = strapi.db.query(asUid(UID.expectation));
  for (const [id, replacement] of replacements) {
    const rows = await findRows<{ id: number }>(strapi, UID.expectation, {
      where: { [kind]: { id } },
      select: ['id'],
    });
    for (const row of rows) {
      await query.update({ where: { id: row.id }, data: { [kind]: replacement } as never });
    }
  }
};
