/** Schemas of the content types that the tests' apps are made of. */
export interface TypeSchema {
  kind: 'collectionType' | 'singleType';
  collectionName: string;
  info: { singularName: string; pluralName: string; displayName: string };
  options: { draftAndPublish: boolean };
  pluginOptions: Record<string, unknown>;
  attributes: Record<string, Record<string, unknown>>;
}

interface Variant {
  draftAndPublish?: boolean;
  localized?: boolean;
  enabled?: boolean;
  defaults?: object;
  kind?: TypeSchema['kind'];
  plural?: string;
  collectionName?: string;
  attributes?: TypeSchema['attributes'];
}

/** A content type with a title; localized, with drafts and enabled for journeys unless told otherwise. */
export const contentType = (singularName: string, variant: Variant = {}): TypeSchema => {
  const { draftAndPublish = true, localized = true, enabled = true, defaults } = variant;
  const pluralName = variant.plural ?? `${singularName}s`;
  return {
    kind: variant.kind ?? 'collectionType',
    collectionName: variant.collectionName ?? pluralName.replace(/-/g, '_'),
    info: { singularName, pluralName, displayName: singularName },
    options: { draftAndPublish },
    pluginOptions: {
      ...(localized ? { i18n: { localized: true } } : {}),
      ...(enabled ? { journey: { enabled: true, ...(defaults ? { defaults } : {}) } } : {}),
    },
    attributes: {
      title: {
        type: 'string',
        ...(localized ? { pluginOptions: { i18n: { localized: true } } } : {}),
      },
      ...variant.attributes,
    },
  };
};
