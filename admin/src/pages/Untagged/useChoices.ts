import { useState } from 'react';

import type { UntaggedItem } from '../../../../server/src/core/targeting/untagged';
import type { TagLists } from '../../content-manager/panel/tagLists';
import { itemKey } from './useQueue';

export interface Choices {
  readonly areUnsaved: boolean;
  /** Undefined: nothing other than what is saved. */
  readonly of: (item: UntaggedItem) => TagLists | undefined;
  readonly keep: (item: UntaggedItem, tags: TagLists | undefined) => void;
}

/** What has been chosen for pieces and is not saved yet: it stays while one goes up and down the queue. */
export const useChoices = (): Choices => {
  const [choices, setChoices] = useState<ReadonlyMap<string, TagLists>>(new Map());

  return {
    areUnsaved: choices.size > 0,
    of: (item) => choices.get(itemKey(item)),
    keep: (item, tags) =>
      setChoices((before) => {
        const others = [...before].filter(([key]) => key !== itemKey(item));
        return new Map(tags === undefined ? others : [...others, [itemKey(item), tags]]);
      }),
  };
};
