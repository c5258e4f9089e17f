import { useSyncExternalStore } from 'react';

import type { PieceOutcome } from '../../../../server/src/core/targeting/outcome';

/** A change of many pieces, under way or over. */
export interface BulkRun {
  readonly kind: 'change' | 'undo';
  readonly total: number;
  readonly outcomes: readonly PieceOutcome[];
  readonly isOver: boolean;
}

const runs = new Map<string, BulkRun>();
const listeners = new Set<() => void>();

/** Notes how far the run on a content type has come. */
export const noteRun = (uid: string, run: BulkRun | null): void => {
  if (run === null) runs.delete(uid);
  else runs.set(uid, run);
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

/**
 * The last run on a content type. It outlives the dialog that began it: whoever closes the dialog
 * meanwhile finds it again, with its outcome and the way to take it back.
 */
export const useBulkRun = (uid: string): BulkRun | undefined =>
  useSyncExternalStore(subscribe, () => runs.get(uid));

/** The pieces that a run changed, as it left them. */
export const changedBy = ({ outcomes }: BulkRun): readonly PieceOutcome[] =>
  outcomes.filter(({ outcome }) => outcome === 'changed');
