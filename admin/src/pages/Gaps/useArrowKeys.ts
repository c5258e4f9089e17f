import type { KeyboardEvent } from 'react';

const nextOf = (key: string, index: number, last: number): number | null => {
  if (key === 'ArrowDown') return Math.min(index + 1, last);
  if (key === 'ArrowUp') return Math.max(index - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? last : null;
};

/**
 * Lets the arrow keys, Home and End go from gap to gap, as in the host's accordions: they move
 * between the elements that the selector finds, when one of these has the focus. Tab goes through
 * everything, as ever.
 */
export const useArrowKeys =
  (selector: string) =>
  (event: KeyboardEvent<HTMLElement>): void => {
    const stops = [...event.currentTarget.querySelectorAll<HTMLElement>(selector)];
    const index = stops.findIndex((stop) => stop === event.target);
    const next = index === -1 ? null : nextOf(event.key, index, stops.length - 1);
    if (next === null) return;
    event.preventDefault();
    stops[next]?.focus();
  };
