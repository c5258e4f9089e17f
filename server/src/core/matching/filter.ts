import type { Targeting } from '../targeting/types';

/** What an answer is narrowed to, by keys; an empty list does not narrow. */
export interface TargetingFilter {
  readonly formats: readonly string[];
  readonly touchpoints: readonly string[];
}

/** Whether a piece has one of the formats, and fits one of the touchpoints: a piece that names none fits all. */
export const passesFilter = (targeting: Targeting, filter: TargetingFilter): boolean => {
  const { format, touchpoints } = targeting;
  const hasFormat =
    filter.formats.length === 0 || (format !== null && filter.formats.includes(format));
  const fitsTouchpoint =
    filter.touchpoints.length === 0 ||
    touchpoints.length === 0 ||
    touchpoints.some((key) => filter.touchpoints.includes(key));
  return hasFormat && fitsTouchpoint;
};
