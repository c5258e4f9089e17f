import { useAPIErrorHandler, useNotification } from '@strapi/strapi/admin';

import type { TargetingChange } from '../../../../server/src/core/targeting/change';
import type { PieceOutcome } from '../../../../server/src/core/targeting/outcome';
import { useTranslate } from '../../localization/useTranslate';
import {
  type PieceRef,
  useChangeTargetingMutation,
  usePreviewTargetingChangeMutation,
  useRestoreTargetingMutation,
  useTellOfNewTargetingMutation,
} from '../../services/retagging';
import { type BulkRun, changedBy, noteRun } from './bulkRuns';
import { inChunks } from './inChunks';

type Outcomes = readonly PieceOutcome[];
type OnProgress = (outcomes: Outcomes) => void;

interface BulkActions {
  readonly preview: (
    change: TargetingChange,
    pieces: readonly PieceRef[],
    onProgress: OnProgress,
  ) => Promise<Outcomes>;
  /** Starts a run; it goes on when the dialog is closed. */
  readonly change: (change: TargetingChange, pieces: readonly PieceRef[]) => Promise<void>;
  /** Takes a run back, piece by piece, where it still stands. */
  readonly undo: (run: BulkRun) => Promise<void>;
}

/** What the dialog does to the pieces of a content type. */
export const useBulkActions = (uid: string): BulkActions => {
  const t = useTranslate();
  const { toggleNotification } = useNotification();
  const { _unstableFormatAPIError: formatError } = useAPIErrorHandler();
  const [sendPreview] = usePreviewTargetingChangeMutation();
  const [sendChange] = useChangeTargetingMutation();
  const [sendRestore] = useRestoreTargetingMutation();
  const [tellOfNewTargeting] = useTellOfNewTargetingMutation();
  const messageOf = (error: unknown) => formatError(error as Parameters<typeof formatError>[0]);

  const run = async <Piece extends Omit<PieceRef, 'locale'>>(
    kind: BulkRun['kind'],
    pieces: readonly Piece[],
    send: (pieces: readonly Piece[]) => Promise<Outcomes>,
  ): Promise<void> => {
    const note = (outcomes: Outcomes, isOver: boolean) =>
      noteRun(uid, { kind, total: pieces.length, outcomes, isOver });
    note([], false);
    const outcomes = await inChunks({
      pieces,
      send,
      messageOf,
      onProgress: (soFar) => note(soFar, false),
    });
    note(outcomes, true);
    void tellOfNewTargeting(pieces);
    const count = outcomes.filter(({ outcome }) => outcome === 'changed').length;
    const failures = outcomes.filter(({ outcome }) => outcome === 'failed').length;
    toggleNotification({
      type: failures > 0 ? 'warning' : 'success',
      message: t(kind === 'undo' ? 'bulk.undone' : 'bulk.changed', { count }),
    });
  };

  return {
    preview: (change, pieces, onProgress) =>
      inChunks({
        pieces,
        send: (chunk) => sendPreview({ change, pieces: chunk }).unwrap(),
        onProgress,
        messageOf,
      }),
    change: (change, pieces) =>
      run('change', pieces, (chunk) => sendChange({ change, pieces: chunk }).unwrap()),
    undo: (before) =>
      run('undo', changedBy(before), (chunk) =>
        sendRestore({
          pieces: chunk.map(({ contentType, documentId, versions }) => ({
            contentType,
            documentId,
            versions,
          })),
        }).unwrap(),
      ),
  };
};
