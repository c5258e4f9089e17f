import type { LocalizedText } from '../../../../server/src/core/journey/types';
import type { Definition } from '../../services/answers';

/** The name of what a key stands for; the key itself when nothing is defined by it. */
export const nameOfKey = ({
  key,
  options,
  nameIn,
}: {
  key: string;
  options: readonly Definition[];
  nameIn: (text: LocalizedText) => string;
}): string => {
  const option = options.find((each) => each.key === key);
  return option === undefined ? key : nameIn(option.name);
};
