import type { HostType } from '../strapi-shims/contentManager';

/** The relations that the plugin adds to a content type that takes part. */
export const FIELDS = {
  stages: 'journeyStages',
  personas: 'journeyPersonas',
  format: 'journeyFormat',
  touchpoints: 'journeyTouchpoints',
} as const;

/**
 * Whether a content type takes part in journeys. A type with an attribute of its own by one of the
 * plugin's names does not, whatever its schema says: the server refuses it. The plugin's own
 * relations are hidden, and so are not among the attributes that the host shows.
 */
export const takesPart = ({
  journey,
  attributes,
}: Pick<HostType, 'journey' | 'attributes'>): boolean =>
  journey.enabled === true && !Object.values(FIELDS).some((name) => attributes.includes(name));
