import type { TagChange, TargetingChange } from '../../../../server/src/core/targeting/change';
import type { TagLists } from '../../content-manager/panel/tagLists';

/** The change that makes some tags into others; null when they are the same. */
export const changeBetween = (before: TagLists, after: TagLists): TargetingChange | null => {
  const changeOf = (kind: keyof TagLists): TagChange | null =>
    before[kind].join() === after[kind].join() ? null : { kind: 'replace', keys: after[kind] };
  const change = {
    stages: changeOf('stages'),
    personas: changeOf('personas'),
    format: changeOf('format'),
    touchpoints: changeOf('touchpoints'),
  };
  return Object.values(change).every((each) => each === null) ? null : change;
};
