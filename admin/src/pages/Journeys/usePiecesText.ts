import { useCallback } from 'react';

import type { PieceCount } from '../../../../server/src/core/coverage/piece-counts';
import { useTranslate } from '../../localization/useTranslate';

/** How many pieces there are, published or not. */
export const totalOf = ({ published, drafts }: PieceCount): number => published + drafts;

/** A count of pieces in words: `12 pieces, 3 of them drafts`. */
export const usePiecesText = (): ((count: PieceCount) => string) => {
  const t = useTranslate();

  return useCallback(
    (count) => t('journey.pieces', { count: totalOf(count), drafts: count.drafts }),
    [t],
  );
};
