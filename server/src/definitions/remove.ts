import { correspondingStage } from '../core/journey/alignment';
import { refused, unknownKey, type ErrorCode } from '../errors';
import { UID } from '../plugin';
import { inTransaction } from '../strapi-shims/database';
import { asUid, type Strapi } from '../strapi-shims/types';
import { withoutGuard } from './guard';
import { loadDefinitions } from './load';
import { moveTags } from './move-tags';
import type { Definitions, NamedDefinition, StageRow } from './types';
import { inUseSentence, usageOf, type TagKind } from './usage';

/** What a removal did. */
export interface Removal {
  /** Documents whose tags were moved to the replacement. */
  moved: number;
}

const deleteRows = (strapi: Strapi, uid: string, ids: readonly number[]): Promise<unknown> =>
  withoutGuard(async () => {
    for (const id of ids) await strapi.db.query(asUid(uid)).delete({ where: { id } });
  });

/** Expectations follow their stage, persona or format to its replacement, or go with it. */
const settleExpectations = async (
  strapi: Strapi,
  kind: 'stage' | 'persona' | 'format',
  replacements: ReadonlyMap<number, number | null>,
): Promise<void> => {
  const query = strapi.db.query(asUid(UID.expectation));
  for (const [id, replacement] of replacements) {
    const rows = (await query.findMany({
      where: { [kind]: { id } },
      select: ['id'],
    })) as Array<{ id: number }>;
    for (const row of rows) {
      if (replacement === null) await query.delete({ where: { id: row.id } });
      else await query.update({ where: { id: row.id }, data: { [kind]: replacement } as never });
    }
  }
};

const findBy = <T extends { key: string }>(
  rows: readonly T[],
  options: { key: string; parameter: string; code: ErrorCode },
): T => {
  const row = rows.find((each) => each.key === options.key);
  if (row) return row;
  throw unknownKey(options.code, {
    parameter: options.parameter,
    value: options.key,
    valid: rows.map((each) => each.key),
  });
};

/** Moves the pieces to the replacements, or refuses while there are any. */
const settlePieces = async (
  strapi: Strapi,
  kind: TagKind,
  options: {
    what: string;
    ids: readonly number[];
    replacements: ReadonlyMap<number, number> | null;
  },
): Promise<number> => {
  if (options.replacements) return moveTags(strapi, kind, options.replacements);
  const usage = await usageOf(strapi, kind, options.ids);
  if (usage.pieces > 0) {
    throw refused('JOURNEY_IN_USE', inUseSentence(options.what, usage), { usage });
  }
  return 0;
};

const UNKNOWN: Record<Exclude<TagKind, 'stage'> | 'expectation', ErrorCode> = {
  persona: 'JOURNEY_UNKNOWN_PERSONA',
  format: 'JOURNEY_UNKNOWN_FORMAT',
  touchpoint: 'JOURNEY_UNKNOWN_TOUCHPOINT',
  expectation: 'JOURNEY_UNKNOWN_EXPECTATION',
};

const rowsOfKind = (
  definitions: Definitions,
  kind: Exclude<TagKind, 'stage'>,
): readonly NamedDefinition[] => {
  const { personas, formats, touchpoints } = definitions;
  return { persona: personas, format: formats, touchpoint: touchpoints }[kind];
};

/**
 * Deletes a persona, format or touchpoint. In use, it is refused with the count of pieces and
 * where they are, unless a replacement is named: then all of them move, in one transaction.
 *
 * @throws JOURNEY_IN_USE, JOURNEY_UNKNOWN_…
 */
export const removeDefinition = (
  strapi: Strapi,
  options: { kind: Exclude<TagKind, 'stage'>; key: string; replaceBy?: string | undefined },
): Promise<Removal> =>
  inTransaction(strapi, async () => {
    const { kind, key, replaceBy } = options;
    const code = UNKNOWN[kind];
    const rows = rowsOfKind(await loadDefinitions(strapi), kind);
    const row = findBy(rows, { key, parameter: 'key', code });
    const others = rows.filter((each) => each !== row);
    const replacement = replaceBy
      ? findBy(others, { key: replaceBy, parameter: 'replaceBy', code })
      : null;
    const moved = await settlePieces(strapi, kind, {
      what: `The ${kind} "${key}"`,
      ids: [row.id],
      replacements: replacement && new Map([[row.id, replacement.id]]),
    });
    if (kind !== 'touchpoint') {
      await settleExpectations(strapi, kind, new Map([[row.id, replacement?.id ?? null]]));
    }
    await deleteRows(strapi, UID[kind], [row.id]);
    return { moved };
  });

export const removeExpectation = (strapi: Strapi, key: string): Promise<Removal> =>
  inTransaction(strapi, async () => {
    const rows = (await strapi.db
      .query(asUid(UID.expectation))
      .findMany({ select: ['id', 'key'] })) as Array<{ id: number; key: string }>;
    const row = findBy(rows, { key, parameter: 'key', code: UNKNOWN.expectation });
    await deleteRows(strapi, UID.expectation, [row.id]);
    return { moved: 0 };
  });

/** The neighbour takes over a deleted stage's range: the replacement if it lies beside it, else the stage before, else the one after. */
const closeRange = async (
  strapi: Strapi,
  {
    definitions,
    row,
    replaceBy,
  }: {
    definitions: Definitions;
    row: StageRow;
    replaceBy: string | undefined;
  },
): Promise<void> => {
  const stages = definitions.journeys.find((journey) => journey.key === row.journey)?.stages ?? [];
  const index = stages.findIndex((stage) => stage.key === row.key);
  const gone = stages[index];
  const [before, after] = [stages[index - 1], stages[index + 1]];
  const heir = (after?.key === replaceBy ? after : before) ?? after;
  if (!gone || !heir) return;
  const heirRow = definitions.stageRows.find(
    (each) => each.journey === row.journey && each.key === heir.key,
  );
  const range =
    heir === before ? { readinessTo: gone.readiness.to } : { readinessFrom: gone.readiness.from };
  await strapi.db
    .query(asUid(UID.stage))
    .update({ where: { id: heirRow?.id ?? 0 }, data: range as never });
};

/**
 * Deletes a stage of a journey; a neighbour takes over its range on the readiness axis, so that
 * the journey stays whole (`closeRange: false` when the others have their new ranges already).
 * Otherwise as `removeDefinition`.
 *
 * @throws JOURNEY_IN_USE, JOURNEY_UNKNOWN_STAGE, JOURNEY_INVALID_JOURNEY for a journey's only stage
 */
export const removeStage = (
  strapi: Strapi,
  options: { journey: string; stage: string; replaceBy?: string | undefined; closeRange?: boolean },
): Promise<Removal> =>
  inTransaction(strapi, async () => {
    const definitions = await loadDefinitions(strapi);
    const code = 'JOURNEY_UNKNOWN_STAGE' as const;
    const rows = definitions.stageRows.filter((row) => row.journey === options.journey);
    const row = findBy(rows, { key: options.stage, parameter: 'stage', code });
    const others = rows.filter((each) => each !== row);
    if (others.length === 0) {
      throw refused('JOURNEY_INVALID_JOURNEY', 'A journey needs at least one stage.');
    }
    const replacement = options.replaceBy
      ? findBy(others, { key: options.replaceBy, parameter: 'replaceBy', code })
      : null;
    const moved = await settlePieces(strapi, 'stage', {
      what: `The stage "${options.stage}" of "${options.journey}"`,
      ids: [row.id],
      replacements: replacement && new Map([[row.id, replacement.id]]),
    });
    await settleExpectations(strapi, 'stage', new Map([[row.id, replacement?.id ?? null]]));
    if (options.closeRange !== false) {
      await closeRange(strapi, { definitions, row, replaceBy: options.replaceBy });
    }
    await deleteRows(strapi, UID.stage, [row.id]);
    return { moved };
  });

/**
 * Deletes a journey with its stages and expectations. Pieces tagged with its stages move to the
 * corresponding stages of the journey that is named as replacement.
 *
 * @throws JOURNEY_IS_DEFAULT, JOURNEY_IN_USE, JOURNEY_UNKNOWN_JOURNEY
 */
export const removeJourney = (
  strapi: Strapi,
  options: { key: string; replaceBy?: string | undefined },
): Promise<Removal> =>
  inTransaction(strapi, async () => {
    const definitions = await loadDefinitions(strapi);
    const code = 'JOURNEY_UNKNOWN_JOURNEY' as const;
    const from = findBy(definitions.journeys, { key: options.key, parameter: 'key', code });
    if (from === definitions.tagged) {
      throw refused(
        'JOURNEY_IS_DEFAULT',
        'Content is tagged in the default journey: make another one the default first.',
      );
    }
    const others = definitions.journeys.filter((journey) => journey !== from);
    const to = options.replaceBy
      ? findBy(others, { key: options.replaceBy, parameter: 'replaceBy', code })
      : null;
    const stages = definitions.stageRows.filter((row) => row.journey === from.key);
    const idIn = (journey: string, stage: string): number =>
      definitions.stageRows.find((row) => row.journey === journey && row.key === stage)?.id ?? 0;
    const replacements =
      to &&
      new Map(
        stages.map((row) => {
          const stage = correspondingStage({ from, stage: row.key, to });
          return [row.id, idIn(to.key, stage.key)] as const;
        }),
      );
    const moved = await settlePieces(strapi, 'stage', {
      what: `The journey "${options.key}"`,
      ids: stages.map((row) => row.id),
      replacements,
    });
    await settleExpectations(strapi, 'stage', new Map(stages.map((row) => [row.id, null])));
    await deleteRows(
      strapi,
      UID.stage,
      stages.map((row) => row.id),
    );
    const journeyRow = (await strapi.db
      .query(asUid(UID.journey))
      .findOne({ where: { key: options.key }, select: ['id'] })) as { id: number };
    await deleteRows(strapi, UID.journey, [journeyRow.id]);
    return { moved };
  });
