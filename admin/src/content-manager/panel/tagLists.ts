import type { Targeting } from '../../../../server/src/core/targeting/types';
import type { FIELDS } from '../takesPart';

/** What a piece can be tagged with. */
export type TagKind = keyof typeof FIELDS;

/** Keys of each kind, in order. A format is a list of one or none, so that all kinds are alike. */
export type TagLists = Readonly<Record<TagKind, readonly string[]>>;

export const NO_TAGS: TagLists = { stages: [], personas: [], format: [], touchpoints: [] };

export const toTagLists = (targeting: Targeting): TagLists => ({
  stages: targeting.stages,
  personas: targeting.personas,
  format: targeting.format === null ? [] : [targeting.format],
  touchpoints: targeting.touchpoints,
});
