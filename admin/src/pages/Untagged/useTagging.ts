import { useAPIErrorHandler, useNotification } from '@strapi/strapi/admin';

import type { TargetingChange } from '../../../../server/src/core/targeting/change';
import type { PieceOutcome } from '../../../../server/src/core/targeting/outcome';
import type { UntaggedItem } from '../../../../server/src/core/targeting/untagged';
import { REASON } from '../../content-manager/bulk/reason';
import { useTranslate } from '../../localization/useTranslate';
import {
  useChangeTargetingMutation,
  useRestoreTargetingMutation,
  useTellOfNewTargetingMutation,
} from '../../services/retagging';
import type { Tagged } from './useQueue';

interface Saving {
  readonly change: TargetingChange;
  readonly onSaved: (outcome: PieceOutcome) => void;
}

export interface Tagging {
  readonly isSaving: boolean;
  /** Calls back once the piece is saved; says why when it could not be. */
  readonly save: (item: UntaggedItem, work: Saving) => Promise<void>;
  /** Whether it was taken back; else it is said why not. */
  readonly undo: (tagged: Tagged) => Promise<boolean>;
}

/** Saves the tags of one piece after another. */
export const useTagging = (): Tagging => {
  const t = useTranslate();
  const { toggleNotification } = useNotification();
  const { _unstableFormatAPIError: formatError } = useAPIErrorHandler();
  const [sendChange, changing] = useChangeTargetingMutation();
  const [sendRestore, restoring] = useRestoreTargetingMutation();
  const [tellOfNewTargeting] = useTellOfNewTargetingMutation();

  const settle = async (
    send: () => Promise<readonly PieceOutcome[]>,
  ): Promise<PieceOutcome | undefined> => {
    const refuse = (message: string) => toggleNotification({ type: 'danger', message });
    try {
      const [outcome] = await send();
      if (outcome?.outcome === 'changed' || outcome?.outcome === 'unchanged') return outcome;
      refuse(
        outcome?.reason ? t(REASON[outcome.reason]) : (outcome?.message ?? t('untagged.failed')),
      );
    } catch (error) {
      refuse(formatError(error as Parameters<typeof formatError>[0]));
    }
    return undefined;
  };

  return {
    isSaving: changing.isLoading || restoring.isLoading,
    save: async (item, { change, onSaved }) => {
      const { contentType, documentId, locale } = item;
      const outcome = await settle(() =>
        sendChange({ change, pieces: [{ contentType, documentId, locale }] }).unwrap(),
      );
      // First on to the next piece: else the list would already be without this one.
      if (outcome) onSaved(outcome);
      void tellOfNewTargeting([item]);
    },
    undo: async ({ item, outcome }) => {
      const { contentType, documentId, versions } = outcome;
      const restored = await settle(() =>
        sendRestore({ pieces: [{ contentType, documentId, versions }] }).unwrap(),
      );
      void tellOfNewTargeting([item]);
      return restored !== undefined;
    },
  };
};
