import { UID } from '../plugin';
import { findRows } from '../strapi-shims/host';
import type { Strapi } from '../strapi-shims/types';
import { refuseDefaultTag } from './default-targeting';
import { found, named } from './find';
import { deleteSettled } from './guard';
import { KINDS, type TaggingKind } from './kinds';
import { loadDefinitions } from './load';
import { changeAndHoldTags, changeDefinitions } from './lock';
import { moveExpectations, settlePieces, type Removal } from './settle';
import type { Row } from './write';

/**
 * Deletes a persona, format or touchpoint. In use, it is refused with the count of pieces and
 * where they are, unless a replacement is named: then all of them move, in one transaction.
 * Expectations follow the replacement; without one, those that name what is deleted go with it.
 *
 * @throws JOURNEY_IN_USE, JOURNEY_IS_DEFAULT for a default tag of a content type, JOURNEY_UNKNOWN_…
 */
export const removeDefinition = (
  strapi: Strapi,
  options: { kind: TaggingKind; key: string; replaceBy?: string | undefined },
): Promise<Removal> =>
  changeAndHoldTags(strapi, UID[options.kind], async () => {
    const { kind, key, replaceBy } = options;
    const { code, rowsIn } = KINDS[kind];
    const rows = rowsIn(await loadDefinitions(strapi));
    const row = found(rows, { key, what: kind, code });
    refuseDefaultTag(strapi, { kind, key });
    const others = rows.filter((each) => each !== row);
    const replacement = replaceBy
      ? named(others, { key: replaceBy, parameter: 'replaceBy', code })
      : null;
    const replacements = replacement && new Map([[row.id, replacement.id]]);
    const moved = await settlePieces(strapi, kind, {
      what: `The ${kind} "${key}"`,
      ids: [row.id],
      replacements,
    });
    if (replacements && kind !== 'touchpoint') {
      await moveExpectations(strapi, kind, replacements);
    }
    await deleteSettled(strapi, UID[kind], [row.id]);
    return { moved };
  });

/** Deletes an expectation. Throws JOURNEY_UNKNOWN_EXPECTATION. */
export const removeExpectation = (strapi: Strapi, key: string): Promise<Removal> =>
  changeDefinitions(strapi, async () => {
    const rows = await findRows<Row>(strapi, UID.expectation, {});
    const code = 'JOURNEY_UNKNOWN_EXPECTATION' as const;
    const { id } = found(rows, { key, what: 'expectation', code });
    await deleteSettled(strapi, UID.expectation, [id]);
    return { moved: 0 };
  });
