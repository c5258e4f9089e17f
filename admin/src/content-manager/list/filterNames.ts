import type { LocalizedText } from '../../../../server/src/core/journey/types';
import type { Definitions } from '../../services/answers';
import { optionsOf } from '../panel/tagLists';

/** What the list can be filtered by. */
export type FilterKind = 'stages' | 'personas' | 'format';

interface Option {
  readonly label: string;
  readonly value: string;
}

/**
 * The names of keys, for the chips of filters that are set. The host takes a filter's options once
 * and looks into them whenever it draws a chip, so these lists are filled in place.
 */
export const FILTER_NAMES: Readonly<Record<FilterKind, Option[]>> = {
  stages: [],
  personas: [],
  format: [],
};

/** Fills the names in; says whether any of them is another one than before. */
export const fillFilterNames = (
  definitions: Definitions,
  nameIn: (text: LocalizedText) => string,
): boolean => {
  const options = optionsOf(definitions);
  const before = JSON.stringify(FILTER_NAMES);
  for (const kind of ['stages', 'personas', 'format'] as const) {
    const named = options[kind].map(({ key, name }) => ({ label: nameIn(name), value: key }));
    FILTER_NAMES[kind].splice(0, FILTER_NAMES[kind].length, ...named);
  }
  return JSON.stringify(FILTER_NAMES) !== before;
};
