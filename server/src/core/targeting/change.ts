import { tidyTargeting } from './normalise';
import type { Targeting } from './types';

export const CHANGE_KINDS = ['add', 'replace', 'remove'] as const;

/** What is done to one kind of tags. */
export interface TagChange {
  readonly kind: (typeof CHANGE_KINDS)[number];
  /** With `replace`, none takes all tags of the kind away. */
  readonly keys: readonly string[];
  /** Of `add`: what is added stands in front, so that its first is primary. Else it stands behind. */
  readonly inFront?: boolean | undefined;
}

/** What is done to a piece's tags, one kind at a time; null leaves the kind as it is. */
export interface TargetingChange {
  readonly stages: TagChange | null;
  readonly personas: TagChange | null;
  /** A piece has one format: `add` gives it to pieces that have none, `remove` takes those named. */
  readonly format: TagChange | null;
  readonly touchpoints: TagChange | null;
}

const changed = (before: readonly string[], change: TagChange | null): readonly string[] => {
  if (change === null) return before;
  const { kind, keys, inFront = false } = change;
  if (kind === 'replace') return keys;
  if (kind === 'remove') return before.filter((key) => !keys.includes(key));
  return inFront ? [...keys, ...before] : [...before, ...keys];
};

/**
 * A targeting as a change leaves it: tidy, what stays in the order it was in. A primary stage stays
 * primary unless it is replaced, removed, or something is added in front of it.
 */
export const applyChange = (targeting: Targeting, change: TargetingChange): Targeting => {
  const formats = targeting.format === null ? [] : [targeting.format];
  return tidyTargeting({
    stages: changed(targeting.stages, change.stages),
    personas: changed(targeting.personas, change.personas),
    // In front or behind, the one there is stays: only `replace` changes one format for another.
    format: changed(formats, change.format && { ...change.format, inFront: false })[0] ?? null,
    touchpoints: changed(targeting.touchpoints, change.touchpoints),
  });
};

/** The kinds of tags that differ between two targetings, order included. */
export const changedKinds = (a: Targeting, b: Targeting): Array<keyof Targeting> =>
  (['stages', 'personas', 'format', 'touchpoints'] as const).filter(
    (kind) => JSON.stringify(a[kind]) !== JSON.stringify(b[kind]),
  );

/**
 * A targeting with what a change did taken back, and nothing else: another kind of tags may have
 * been changed since. Null when what the change made is no longer there to be taken back.
 */
export const undoChange = (
  current: Targeting,
  { before, after }: { readonly before: Targeting; readonly after: Targeting },
): Targeting | null => {
  const kinds = changedKinds(before, after);
  const touchedSince = changedKinds(current, after);
  if (kinds.some((kind) => touchedSince.includes(kind))) return null;
  return { ...current, ...Object.fromEntries(kinds.map((kind) => [kind, before[kind]])) };
};
