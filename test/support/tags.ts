import type { Core } from '@strapi/strapi';

/** What a test tags a piece with, by key. A stage of another journey: `four-phase/purchase`. */
export interface Tags {
  stages?: readonly string[];
  personas?: readonly string[];
  format?: string | null;
  touchpoints?: readonly string[];
}

interface Row {
  documentId: string;
  key: string;
  journey?: { key: string; isDefault: boolean };
}

/** Gives the relations that tag a document, from keys; looks the keys up once. */
export const tagger = async (strapi: Core.Strapi): Promise<(tags: Tags) => object> => {
  const rows = async (name: string, populate: string[] = []): Promise<Row[]> =>
    await strapi.db.query(`plugin::journey.${name}` as never).findMany({ populate });
  const stages = await rows('stage', ['journey']);
  const [personas, formats, touchpoints] = [
    await rows('persona'),
    await rows('format'),
    await rows('touchpoint'),
  ];
  const only = (found: Row | undefined, key: string): string => {
    if (!found) throw new Error(`Nothing is defined as "${key}"`);
    return found.documentId;
  };
  const among = (list: Row[]) => (key: string) =>
    only(
      list.find((row) => row.key === key),
      key,
    );
  const stage = (name: string): string => {
    const [key, journey] = name.split('/').reverse();
    return only(
      stages.find(
        (row) =>
          row.key === key &&
          (journey === undefined ? row.journey?.isDefault === true : row.journey?.key === journey),
      ),
      name,
    );
  };
  return (tags) => ({
    ...(tags.stages ? { journeyStages: tags.stages.map(stage) } : {}),
    ...(tags.personas ? { journeyPersonas: tags.personas.map(among(personas)) } : {}),
    ...(tags.format === undefined
      ? {}
      : { journeyFormat: tags.format === null ? null : among(formats)(tags.format) }),
    ...(tags.touchpoints ? { journeyTouchpoints: tags.touchpoints.map(among(touchpoints)) } : {}),
  });
};
