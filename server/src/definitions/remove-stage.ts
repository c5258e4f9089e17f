import { refused } from '../errors';
import { UID } from '../plugin';
import { asUid, type Strapi } from '../strapi-shims/types';
import { refuseDefaultTag } from './default-targeting';
import { found, named } from './find';
import { deleteSettled } from './guard';
import { loadDefinitions } from './load';
import { changeAndHoldTags } from './lock';
import { moveExpectations, settlePieces, type Removal } from './settle';
import type { Definitions, StageRow } from './types';

interface Gone {
  readonly journey: string;
  readonly row: { readonly id: number; readonly key: string };
  readonly replacement: { readonly id: number } | null;
}

/** Deletes a stage, whatever becomes of its range. Throws JOURNEY_IN_USE, JOURNEY_IS_DEFAULT. */
export const dropStage = async (
  strapi: Strapi,
  { journey, row, replacement }: Gone,
): Promise<Removal> => {
  const { tagged } = await loadDefinitions(strapi);
  if (journey === tagged.key) refuseDefaultTag(strapi, { kind: 'stage', key: row.key });
  const replacements = replacement && new Map([[row.id, replacement.id]]);
  const moved = await settlePieces(strapi, 'stage', {
    what: `The stage "${row.key}" of the journey "${journey}"`,
    ids: [row.id],
    replacements,
  });
  if (replacements) await moveExpectations(strapi, 'stage', replacements);
  await deleteSettled(strapi, UID.stage, [row.id]);
  return { moved };
};

/** A neighbour takes over the range: the replacement if it lies beside, else the stage before, else the one after. */
const closeRange = async (
  strapi: Strapi,
  definitions: Definitions,
  gone: { row: StageRow; replacement: StageRow | null },
): Promise<void> => {
  const { row, replacement } = gone;
  const stages = definitions.journeys.find((journey) => journey.key === row.journey)?.stages ?? [];
  const at = stages.findIndex((stage) => stage.key === row.key);
  const [before, stage, after] = [stages[at - 1], stages[at], stages[at + 1]];
  const heir = (after?.key === replacement?.key ? after : before) ?? after;
  if (!stage || !heir) return;
  const { readiness } = stage;
  await strapi.db.query(asUid(UID.stage)).update({
    where: { key: heir.key, journey: { key: row.journey } },
    data: heir === before ? { readinessTo: readiness.to } : { readinessFrom: readiness.from },
  });
};

/**
 * Deletes a stage of a journey. In use, it is refused with the count of pieces and where they are,
 * unless another stage of the journey is named as replacement: then all of them move. A neighbour
 * takes over the range on the readiness axis, so that the journey stays whole.
 *
 * @throws JOURNEY_IN_USE, JOURNEY_IS_DEFAULT for a default tag of a content type,
 *   JOURNEY_UNKNOWN_JOURNEY, JOURNEY_UNKNOWN_STAGE,
 *   JOURNEY_INVALID_JOURNEY for a journey's only stage
 */
export const removeStage = (
  strapi: Strapi,
  options: { journey: string; stage: string; replaceBy?: string | undefined },
): Promise<Removal> =>
  changeAndHoldTags(strapi, UID.stage, async () => {
    const definitions = await loadDefinitions(strapi);
    const { key: journey } = found(definitions.journeys, {
      key: options.journey,
      what: 'journey',
      code: 'JOURNEY_UNKNOWN_JOURNEY',
    });
    const code = 'JOURNEY_UNKNOWN_STAGE' as const;
    const rows = definitions.stageRows.filter((row) => row.journey === journey);
    const row = found(rows, { key: options.stage, what: 'stage', code });
    const others = rows.filter((each) => each !== row);
    if (others.length === 0) {
      throw refused('JOURNEY_INVALID_JOURNEY', 'A journey needs at least one stage.');
    }
    const replacement = options.replaceBy
      ? named(others, { key: options.replaceBy, parameter: 'replaceBy', code })
      : null;
    const removal = await dropStage(strapi, { journey, row, replacement });
    await closeRange(strapi, definitions, { row, replacement });
    return removal;
  });
