import { KeyboardSensor, type Modifier, PointerSensor, useSensor, useSensors } from '@dnd-kit/core';
import { sortableKeyboardCoordinates } from '@dnd-kit/sortable';

/** Far enough to tell a drag from a click, in pixels. */
const DRAG_DISTANCE = 4;

/** Mouse, finger and keyboard. */
export const useSortableSensors = () =>
  useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: DRAG_DISTANCE } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );

/** An item moves up and down only. */
export const alongTheList: Modifier = ({ transform }) => ({ ...transform, x: 0 });
