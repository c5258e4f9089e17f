import { DndContext, type DragEndEvent } from '@dnd-kit/core';
import {
  arrayMove,
  SortableContext,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { Box, Flex } from '@strapi/design-system';
import { type ReactNode, useId } from 'react';

import { useTranslate } from '../localization/useTranslate';
import { DragHandle } from './DragHandle';
import { useSortableSpeech } from './useSortableSpeech';
import { alongTheList, useSortableSensors } from './useSortableSensors';

interface Keyed {
  readonly key: string;
}

interface SortableListProps<Item extends Keyed> {
  /** What the list holds, for who cannot see it. */
  readonly label: string;
  /** In order. The caller puts the new order in at once when something was moved. */
  readonly items: readonly Item[];
  readonly nameOf: (item: Item) => string;
  /** Places the handle, by which the item is dragged, where it belongs. */
  readonly renderItem: (item: Item, handle: ReactNode) => ReactNode;
  /** Given all keys in their new order. */
  readonly onMove: (keys: readonly string[]) => void;
  /** Nothing can be moved, and there are no handles. */
  readonly disabled?: boolean;
  /** Between the items, as the design system counts. */
  readonly gap?: number;
}

interface SortableItemProps {
  readonly itemKey: string;
  readonly name: string;
  readonly disabled: boolean;
  readonly render: (handle: ReactNode) => ReactNode;
}

const SortableItem = ({ itemKey, name, disabled, render }: SortableItemProps) => {
  const t = useTranslate();
  const sortable = useSortable({
    id: itemKey,
    disabled,
    attributes: { roleDescription: t('sortable.role') },
  });
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, isDragging } = sortable;

  return (
    <Box
      tag="li"
      ref={setNodeRef}
      data-key={itemKey}
      position="relative"
      zIndex={isDragging ? 1 : 'auto'}
      shadow={isDragging ? 'popupShadow' : undefined}
      style={{
        transform: CSS.Translate.toString(sortable.transform),
        transition: sortable.transition,
      }}
    >
      {render(
        disabled ? null : (
          <DragHandle
            ref={setActivatorNodeRef}
            label={t('sortable.move', { name })}
            {...attributes}
            {...listeners}
          />
        ),
      )}
    </Box>
  );
};

/**
 * A list whose items are put in order by dragging them, with the mouse, a finger or the keyboard:
 * space picks one up, the arrows move it, space puts it down, escape puts it back.
 */
export const SortableList = <Item extends Keyed>(props: SortableListProps<Item>) => {
  const { label, items, nameOf, renderItem, onMove, disabled = false, gap = 2 } = props;
  const id = useId();
  const sensors = useSortableSensors();
  const keys = items.map(({ key }) => key);
  const names = new Map(items.map((item) => [item.key, nameOf(item)]));
  const accessibility = useSortableSpeech(names);

  const finish = ({ active, over }: DragEndEvent) => {
    if (over === null || over.id === active.id) return;
    onMove(arrayMove(keys, keys.indexOf(String(active.id)), keys.indexOf(String(over.id))));
  };

  return (
    <DndContext
      id={id}
      sensors={sensors}
      modifiers={[alongTheList]}
      accessibility={accessibility}
      onDragEnd={finish}
    >
      <SortableContext items={keys} strategy={verticalListSortingStrategy}>
        <Flex tag="ol" aria-label={label} direction="column" alignItems="stretch" gap={gap}>
          {items.map((item) => (
            <SortableItem
              key={item.key}
              itemKey={item.key}
              name={nameOf(item)}
              disabled={disabled}
              render={(handle) => renderItem(item, handle)}
            />
          ))}
        </Flex>
      </SortableContext>
    </DndContext>
  );
};
