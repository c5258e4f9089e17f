/**
 * What a definition may be coloured with: families of the host's theme, each readable in its
 * light and in its dark look. In the order they are offered.
 */
export const COLORS = [
  'neutral',
  'primary',
  'secondary',
  'alternative',
  'success',
  'warning',
  'danger',
] as const;
export type Color = (typeof COLORS)[number];
