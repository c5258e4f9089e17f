import { countPieces, countPiecesByStage, type PieceCount } from '../core/coverage/piece-counts';
import { alignedMapping, overlapsOf } from '../core/journey/move';
import type { Journey } from '../core/journey/types';
import type { Piece } from '../core/targeting/types';
import type { AdminView } from '../coverage/admin-view';
import type { Strapi } from '../strapi-shims/types';
import { readDefaultChange, stageReplacements, type DefaultChange } from './default-change';
import { defaultStages } from './default-targeting';
import { loadDefinitions } from './load';
import { onlyJourney, seesAll, storedVersions } from './staged-pieces';
import type { Definitions } from './types';

const NONE: PieceCount = { published: 0, drafts: 0 };

const countsIn = (journey: Journey, pieces: readonly Piece[]) => {
  const keys = journey.stages.map(({ key }) => key);
  const counts = countPiecesByStage(pieces, keys);
  return keys.map((stage) => ({ stage, pieces: counts.get(stage) ?? NONE }));
};

/** The definitions as they will be when all pieces have moved. */
const afterwards = (definitions: Definitions, change: DefaultChange): Definitions => {
  const { stageRefs } = definitions;
  const replacements = stageReplacements(definitions, change);
  return {
    ...definitions,
    tagged: change.to,
    stageRefs: new Map(
      [...stageRefs].map(([id, ref]) => [id, stageRefs.get(replacements.get(id) ?? id) ?? ref]),
    ),
  };
};

/** Content types whose default tags name stages that the new journey does not have. */
const typesThatLoseDefaults = (view: AdminView, { to }: DefaultChange) =>
  view.types.flatMap((type) => {
    const gone = defaultStages(type).filter((key) => !to.stages.some((each) => each.key === key));
    return gone.length > 0 ? [{ contentType: type.uid, stages: gone }] : [];
  });

/**
 * What making a journey the default would do, as far as the user may see it, without doing it.
 * Where the body has no mapping, each stage goes to the one it corresponds to by readiness.
 *
 * @throws as `makeDefault`
 */
export const previewDefault = async (
  strapi: Strapi,
  { key, body, view }: { key: string; body: unknown; view: AdminView },
) => {
  const definitions = await loadDefinitions(strapi);
  const asked = readDefaultChange(definitions, key, body);
  const { from, to } = asked;
  const mapping = asked.mapping ?? alignedMapping(asked);
  const change = { ...asked, mapping };
  const versions = await storedVersions(strapi, view, 'all');
  const own = versions.own(onlyJourney(definitions, from.key));
  const expectationsOf = (journey: Journey) => definitions.expectations.get(journey.key) ?? [];
  return {
    from: from.key,
    to: to.key,
    /** The stages that are left: tagged there, and where that goes. */
    stages: countsIn(from, own).map(({ stage, pieces }) => ({
      stage,
      pieces,
      to: mapping[stage] ?? '',
      overlaps: overlapsOf(change, stage),
      expectations: expectationsOf(from).filter((each) => each.stage === stage).length,
    })),
    moved: countPieces(own.filter(({ targeting }) => targeting.stages.length > 0)),
    /** As coverage counts: with the tags of other journeys, by alignment, and the types' own. */
    before: countsIn(from, versions.counted(definitions)),
    after: countsIn(to, versions.counted(afterwards(definitions, change))),
    expectations: { stay: expectationsOf(from).length, apply: expectationsOf(to).length },
    typeDefaults: typesThatLoseDefaults(view, change),
    seesAll: seesAll(strapi, view),
  };
};
