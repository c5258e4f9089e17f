import type { KeyboardEvent, PointerEvent, RefObject } from 'react';
import { styled } from 'styled-components';

import { AXIS, placeOf } from './axis';

const SMALL_STEP = 1;
const LARGE_STEP = 10;

const Handle = styled.div`
  position: absolute;
  top: 0;
  bottom: 0;
  width: 2rem;
  margin-left: -1rem;
  cursor: ew-resize;
  /* A finger on the border moves it; it does not scroll. */
  touch-action: none;
  outline: none;

  &::before {
    content: '';
    position: absolute;
    top: 0;
    bottom: 0;
    left: calc(50% - 2px);
    width: 4px;
    border-radius: ${({ theme }) => theme.borderRadius};
    background: ${({ theme }) => theme.colors.neutral500};
  }

  &:hover::before {
    background: ${({ theme }) => theme.colors.primary600};
  }

  &:focus-visible::before {
    background: ${({ theme }) => theme.colors.primary600};
    box-shadow:
      0 0 0 2px ${({ theme }) => theme.colors.neutral0},
      0 0 0 4px ${({ theme }) => theme.colors.primary600};
  }
`;

interface BorderHandleProps {
  /** What is measured along. */
  readonly track: RefObject<HTMLElement>;
  readonly label: string;
  readonly valueText: string;
  readonly value: number;
  /** How far it may go without crossing another. */
  readonly min: number;
  readonly max: number;
  readonly onMove: (value: number) => void;
}

/** A border between two stages, moved with the mouse, a finger or the keyboard. */
export const BorderHandle = (props: BorderHandleProps) => {
  const { track, label, valueText, value, min, max, onMove } = props;

  const moveTo = (wanted: number) => {
    const next = Math.min(max, Math.max(min, wanted));
    if (next !== value) onMove(next);
  };

  const follow = (event: PointerEvent) => {
    const box = track.current?.getBoundingClientRect();
    if (!box || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const share = (event.clientX - box.left) / box.width;
    moveTo(Math.round(AXIS.from + share * (AXIS.to - AXIS.from)));
  };

  const step = (event: KeyboardEvent) => {
    const targets: Record<string, number> = {
      ArrowLeft: value - SMALL_STEP,
      ArrowDown: value - SMALL_STEP,
      ArrowRight: value + SMALL_STEP,
      ArrowUp: value + SMALL_STEP,
      PageDown: value - LARGE_STEP,
      PageUp: value + LARGE_STEP,
      Home: min,
      End: max,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    moveTo(target);
  };

  return (
    <Handle
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-orientation="horizontal"
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuenow={value}
      aria-valuetext={valueText}
      style={{ left: `${placeOf(value)}%` }}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={follow}
      onKeyDown={step}
    />
  );
};
