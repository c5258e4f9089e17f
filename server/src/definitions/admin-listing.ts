import { readSettings } from '../settings/settings';
import type { Strapi } from '../strapi-shims/types';
import { loadDefinitions } from './load';

/** Everything the admin needs to offer tags: names in all languages, and the ids Strapi links by. */
export const listDefinitions = async (strapi: Strapi) => {
  const definitions = await loadDefinitions(strapi);
  const { tagged, journeys, archived, stageRows, personas, formats, touchpoints } = definitions;
  const { targetingPerLocale } = await readSettings(strapi);
  return {
    journey: {
      key: tagged.key,
      name: tagged.name,
      cyclic: tagged.cyclic,
      stages: tagged.stages.map((stage) => {
        const row = stageRows.find((each) => each.journey === tagged.key && each.key === stage.key);
        return { ...stage, id: row?.id ?? 0, documentId: row?.documentId ?? '' };
      }),
    },
    otherJourneys: journeys
      .filter((journey) => journey !== tagged && !archived.has(journey.key))
      .map(({ key, name, cyclic, stages }) => ({
        key,
        name,
        cyclic,
        stages: stages.map((stage) => ({
          key: stage.key,
          name: stage.name,
          readiness: stage.readiness,
        })),
      })),
    personas,
    formats,
    touchpoints,
    targetingPerLocale,
  };
};

/** What `GET /journey/definitions` answers. */
export type DefinitionListing = Awaited<ReturnType<typeof listDefinitions>>;
