import type { Active, Announcements, Over } from '@dnd-kit/core';

import { useTranslate } from '../localization/useTranslate';

/** How to drag, and what is happening while somebody does, in words. */
export const useSortableSpeech = (names: ReadonlyMap<string, string>) => {
  const t = useTranslate();
  const keys = [...names.keys()];
  const nameOf = ({ id }: Active) => names.get(String(id)) ?? '';
  const at = ({ id }: Active | Over) => ({
    position: keys.indexOf(String(id)) + 1,
    count: keys.length,
  });

  const pickedUp = (active: Active) =>
    t('sortable.picked-up', { name: nameOf(active), ...at(active) });

  const announcements: Announcements = {
    onDragStart: ({ active }) => pickedUp(active),
    onDragOver: ({ active, over }) => {
      // An item is over itself as soon as it is picked up: the same words keep the first from being lost.
      if (over === null || over.id === active.id) return pickedUp(active);
      return t('sortable.moved', { name: nameOf(active), ...at(over) });
    },
    onDragEnd: ({ active, over }) =>
      t('sortable.dropped', { name: nameOf(active), ...at(over ?? active) }),
    onDragCancel: ({ active }) => t('sortable.cancelled', { name: nameOf(active), ...at(active) }),
  };

  return {
    announcements,
    screenReaderInstructions: { draggable: t('sortable.instructions') },
  };
};
