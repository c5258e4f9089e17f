import type { LocalizedText } from '../../../server/src/core/journey/types';
import { useNameIn } from '../localization/useNameIn';
import { suggestKey } from './suggestKey';

interface Named {
  readonly key: string;
  readonly name: LocalizedText;
}

/** Gives something another name; a key that was suggested follows it until somebody writes another. */
export const useRename = (isNew: boolean) => {
  const nameIn = useNameIn();

  return ({ key, name }: Named, next: LocalizedText): Named => {
    const follows = isNew && key === suggestKey(nameIn(name));
    return { key: follows ? suggestKey(nameIn(next)) : key, name: next };
  };
};
