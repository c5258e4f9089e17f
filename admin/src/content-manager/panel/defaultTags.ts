import type { HostType } from '../../strapi-shims/contentManager';
import type { TagLists } from './tagLists';

/** Keys in one of a type's defaults, written as a text or as a list of texts. */
const keysIn = (value: unknown): string[] =>
  [value].flat().filter((key): key is string => typeof key === 'string' && key !== '');

/** What a type's pieces count as where they have no tags of their own. */
export const defaultTagsOf = ({ journey }: Pick<HostType, 'journey'>): TagLists => {
  const defaults = Object(journey.defaults) as Partial<Record<string, unknown>>;
  return {
    stages: keysIn(defaults['stages']),
    personas: keysIn(defaults['personas']),
    format: keysIn(defaults['format']).slice(0, 1),
    touchpoints: keysIn(defaults['touchpoints']),
  };
};
