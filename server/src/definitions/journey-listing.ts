import { countPieces, countPiecesByStage, type PieceCount } from '../core/coverage/piece-counts';
import type { Stage } from '../core/journey/types';
import type { AdminView } from '../coverage/admin-view';
import type { Strapi } from '../strapi-shims/types';
import { loadDefinitions } from './load';
import { onlyJourney, seesAll, storedVersions, type StoredVersions } from './staged-pieces';
import type { Definitions } from './types';

const NONE: PieceCount = { published: 0, drafts: 0 };

const expectationsAt = (definitions: Definitions, journey: string, stage: string): number =>
  (definitions.expectations.get(journey) ?? []).filter((each) => each.stage === stage).length;

const listed = (definitions: Definitions, versions: StoredVersions) => {
  const { journeys, tagged, archived, expectations } = definitions;
  return journeys.map((journey) => {
    const pieces = versions
      .own(onlyJourney(definitions, journey.key))
      .filter(({ targeting }) => targeting.stages.length > 0);
    const byStage = countPiecesByStage(
      pieces,
      journey.stages.map(({ key }) => key),
    );
    return {
      key: journey.key,
      name: journey.name,
      cyclic: journey.cyclic,
      isDefault: journey === tagged,
      isArchived: archived.has(journey.key),
      /** Tagged with one of its stages, by the tags themselves. */
      pieces: countPieces(pieces),
      expectations: expectations.get(journey.key)?.length ?? 0,
      stages: journey.stages.map((stage: Stage) => ({
        ...stage,
        color: stage.color ?? null,
        pieces: byStage.get(stage.key) ?? NONE,
        expectations: expectationsAt(definitions, journey.key, stage.key),
      })),
    };
  });
};

/** Every journey whole, with the pieces tagged at each stage that the user may read. */
export const listJourneys = async (strapi: Strapi, view: AdminView) => ({
  data: listed(await loadDefinitions(strapi), await storedVersions(strapi, view, 'tagged')),
  meta: { seesAll: seesAll(strapi, view) },
});
