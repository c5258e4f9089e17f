import { useState } from 'react';

import type { PieceOutcome } from '../../../../server/src/core/targeting/outcome';
import type { UntaggedItem } from '../../../../server/src/core/targeting/untagged';
import { useTranslate } from '../../localization/useTranslate';
import type { UntaggedPage } from '../../services/retagging';

/** What a piece of the queue is known by: where tags are per locale, each locale is one. */
export const itemKey = ({
  contentType,
  documentId,
  locale,
}: Pick<UntaggedItem, 'contentType' | 'documentId' | 'locale'>): string =>
  [contentType, documentId, ...(locale === null ? [] : [locale])].join('/');

/** A piece that has just been tagged, and how, to be taken back. */
export interface Tagged {
  readonly item: UntaggedItem;
  readonly outcome: PieceOutcome;
}

interface Queue {
  readonly items: readonly UntaggedItem[];
  /** So many are left under the filter, on all pages. */
  readonly left: number;
  readonly current: UntaggedItem | undefined;
  /** The one to come after it. */
  readonly next: UntaggedItem | undefined;
  readonly isSkipped: (item: UntaggedItem) => boolean;
  /** What has just been done, for those who do not see it. */
  readonly note: string;
  /** The last piece that was tagged here. */
  readonly last: Tagged | undefined;
  /** Whether the piece in focus was come to by saving, skipping or a key: then the keyboard follows. */
  readonly takesFocus: boolean;
  readonly open: (item: UntaggedItem) => void;
  readonly step: (by: 1 | -1) => void;
  readonly skip: () => void;
  /** The next piece takes the keyboard as soon as it comes, by whichever way the tagged one goes. */
  readonly noteSaving: () => void;
  readonly noteTagged: (tagged: Tagged) => void;
  readonly noteUndone: () => void;
}

interface Options {
  readonly page: UntaggedPage;
  readonly focused: string | undefined;
  readonly focus: (key: string) => void;
}

/** Which pieces are left to tag, and which of them is in focus. */
export const useQueue = ({ page, focused, focus }: Options): Queue => {
  const t = useTranslate();
  const [note, setNote] = useState('');
  const [tagged, setTagged] = useState<readonly Tagged[]>([]);
  const [skipped, setSkipped] = useState<readonly string[]>([]);
  const [movedTo, setMovedTo] = useState<string>();

  // A tagged piece is gone at once, before the server has told of it.
  const isTagged = (item: UntaggedItem) =>
    tagged.some((each) => itemKey(each.item) === itemKey(item));
  const items = page.data.filter((item) => !isTagged(item));
  const left = page.meta.pagination.total - (page.data.length - items.length);
  const isSkipped = (item: UntaggedItem) => skipped.includes(itemKey(item));
  const current = items.find((item) => itemKey(item) === focused) ?? items[0];

  /** The next one that has not been skipped, from the piece in focus on and round again. */
  const afterCurrent = (): UntaggedItem | undefined => {
    const index = items.findIndex((item) => item === current);
    const round = [...items.slice(index + 1), ...items.slice(0, Math.max(index, 0))];
    return round.find((item) => !isSkipped(item)) ?? round[0];
  };
  const next = afterCurrent();
  const moveTo = (item: UntaggedItem | undefined) => {
    if (!item) return;
    setMovedTo(itemKey(item));
    focus(itemKey(item));
  };

  return {
    items,
    left,
    current,
    next,
    isSkipped,
    note,
    last: tagged.at(-1),
    takesFocus: current !== undefined && itemKey(current) === movedTo,
    open: (item) => {
      setMovedTo(undefined);
      focus(itemKey(item));
    },
    step: (by) => {
      const index = items.findIndex((item) => item === current);
      const item = items[index + by];
      if (item) moveTo(item);
    },
    skip: () => {
      if (!current || !next) return;
      setSkipped([...skipped, itemKey(current)]);
      moveTo(next);
      setNote(t('untagged.skipped-note', { left }));
    },
    noteSaving: () => setMovedTo(next && itemKey(next)),
    noteTagged: (just) => {
      setTagged((before) => [...before, just]);
      moveTo(next);
      setNote(t('untagged.saved-note', { left: left - 1 }));
    },
    noteUndone: () => {
      const undone = tagged.at(-1);
      if (!undone) return;
      setTagged((before) => before.slice(0, -1));
      moveTo(undone.item);
      setNote(t('untagged.undone-note', { title: undone.item.title, left: left + 1 }));
    },
  };
};
