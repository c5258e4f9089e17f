import { css } from 'styled-components';

import type { CellStatus } from '../../../../../server/src/core/coverage/types';

/** What each status is called. */
export const STATUS_TEXT = {
  gap: 'status.gap',
  thin: 'status.thin',
  covered: 'status.covered',
  surplus: 'status.surplus',
} as const satisfies Record<CellStatus, string>;

/** The theme's colour of each status, strong enough to draw with in both themes. */
const STATUS_COLOR = {
  gap: 'danger600',
  thin: 'warning600',
  covered: 'success600',
  surplus: 'secondary600',
} as const satisfies Record<CellStatus, string>;

interface WithStatus {
  readonly $status: CellStatus;
}

/**
 * The status as a tint. Mixed, since the dark theme has one and the same dark for the light shade
 * of every colour.
 */
export const statusTint = css<WithStatus>`
  background-color: ${({ theme, $status }) =>
    `color-mix(in srgb, ${theme.colors[STATUS_COLOR[$status]]} 14%, ${theme.colors.neutral0})`};
`;

const PATTERN: Readonly<Record<CellStatus, (color: string) => string>> = {
  gap: (color) => `repeating-linear-gradient(45deg, ${color} 0 3px, transparent 3px 7px)`,
  thin: (color) => `radial-gradient(${color} 1.5px, transparent 2px) 0 0 / 6px 6px`,
  covered: (color) => color,
  surplus: (color) =>
    `repeating-linear-gradient(0deg, ${color} 0 2px, transparent 2px 6px), repeating-linear-gradient(90deg, ${color} 0 2px, transparent 2px 6px)`,
};

/** The status as a pattern: hatched, dotted, full or checked, told apart without colours. */
export const statusPattern = css<WithStatus>`
  background: ${({ theme, $status }) => PATTERN[$status](theme.colors[STATUS_COLOR[$status]])};
`;
