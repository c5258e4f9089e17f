import { correspondingStage } from '../core/journey/alignment';
import type { Journey } from '../core/journey/types';
import { UID } from '../plugin';
import { findRows } from '../strapi-shims/host';
import type { Strapi } from '../strapi-shims/types';
import { found, named } from './find';
import { deleteSettled, refuseDefault } from './guard';
import { loadDefinitions } from './load';
import { changeAndHoldTags } from './lock';
import { settlePieces, type Removal, type Replacements } from './settle';
import type { Definitions } from './types';

const alignedStages = (
  { stageRows }: Definitions,
  { from, to }: { from: Journey; to: Journey },
): Replacements => {
  const ids = new Map(
    stageRows.filter((row) => row.journey === to.key).map((row) => [row.key, row.id]),
  );
  return new Map(
    stageRows
      .filter((row) => row.journey === from.key)
      .flatMap((row) => {
        const id = ids.get(correspondingStage({ from, stage: row.key, to }).key);
        return id === undefined ? [] : [[row.id, id] as const];
      }),
  );
};

/**
 * Deletes a journey with its stages and expectations. In use, it is refused with the count of
 * pieces and where they are, unless another journey is named as replacement: then they move to the
 * stages of that one which theirs correspond to.
 *
 * @throws JOURNEY_IS_DEFAULT, JOURNEY_IN_USE, JOURNEY_UNKNOWN_JOURNEY
 */
export const removeJourney = (
  strapi: Strapi,
  options: { key: string; replaceBy?: string | undefined },
): Promise<Removal> =>
  changeAndHoldTags(strapi, UID.stage, async () => {
    const definitions = await loadDefinitions(strapi);
    const { journeys, stageRows, tagged } = definitions;
    const code = 'JOURNEY_UNKNOWN_JOURNEY' as const;
    const from = found(journeys, { key: options.key, what: 'journey', code });
    if (from === tagged) refuseDefault();
    const others = journeys.filter((journey) => journey !== from);
    const to = options.replaceBy
      ? named(others, { key: options.replaceBy, parameter: 'replaceBy', code })
      : null;
    const moved = await settlePieces(strapi, 'stage', {
      what: `The journey "${from.key}"`,
      ids: stageRows.filter((row) => row.journey === from.key).map((row) => row.id),
      replacements: to && alignedStages(definitions, { from, to }),
    });
    const rows = await findRows<{ id: number }>(strapi, UID.journey, { where: { key: from.key } });
    await deleteSettled(
      strapi,
      UID.journey,
      rows.map((row) => row.id),
    );
    return { moved };
  });
