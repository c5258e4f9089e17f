import type { TagChange, TargetingChange } from '../../../../server/src/core/targeting/change';
import type { TagKind } from '../panel/tagLists';

/** What can be asked for one kind of tags; `keep` leaves it as it is. */
export const MODES = ['keep', 'add', 'replace', 'remove'] as const;
export type Mode = (typeof MODES)[number];

interface KindAsked {
  readonly mode: Mode;
  readonly keys: readonly string[];
  /** Of added stages: whether their first becomes primary. */
  readonly inFront: boolean;
}

/** What the dialog has been filled in with. */
export type ChangeAsked = Readonly<Record<TagKind, KindAsked>>;

const KEPT: KindAsked = { mode: 'keep', keys: [], inFront: false };

export const NOTHING_ASKED: ChangeAsked = {
  stages: KEPT,
  personas: KEPT,
  format: KEPT,
  touchpoints: KEPT,
};

/** Whether a kind is asked to change but not what to: only `replace` may go without. */
export const isUnfinished = ({ mode, keys }: KindAsked): boolean =>
  (mode === 'add' || mode === 'remove') && keys.length === 0;

const changeOf = ({ mode, keys, inFront }: KindAsked): TagChange | null =>
  mode === 'keep' ? null : { kind: mode, keys, ...(mode === 'add' && inFront ? { inFront } : {}) };

/** The change that the dialog asks for; null while it asks for none, or for one without its tags. */
export const toChange = (asked: ChangeAsked): TargetingChange | null => {
  const kinds = Object.values(asked);
  if (kinds.every(({ mode }) => mode === 'keep') || kinds.some(isUnfinished)) return null;
  return {
    stages: changeOf(asked.stages),
    personas: changeOf(asked.personas),
    format: changeOf(asked.format),
    touchpoints: changeOf(asked.touchpoints),
  };
};
