import { styled } from 'styled-components';

import type { Color } from '../../../../../server/src/core/journey/colors';

interface SegmentProps {
  readonly $color: Color | null | undefined;
  readonly $faint?: boolean;
}

/** A stage's stretch of the axis. The colour is a line along it: the number and name say which. */
export const StageSegment = styled.div<SegmentProps>`
  position: absolute;
  top: 0;
  bottom: 0;
  overflow: hidden;
  display: flex;
  align-items: center;
  justify-content: center;
  padding-inline: ${({ theme }) => theme.spaces[1]};
  border-top: 4px solid
    ${({ theme, $color }) =>
      $color ? theme.colors[`${$color}600` as const] : theme.colors.primary200};
  border-right: 1px solid ${({ theme }) => theme.colors.neutral0};
  background: ${({ theme, $color, $faint }) => {
    if ($faint) return theme.colors.neutral150;
    return $color ? theme.colors[`${$color}100` as const] : theme.colors.primary100;
  }};

  &:last-of-type {
    border-right: none;
  }
`;

export const Track = styled.div<{ readonly $height: string }>`
  position: relative;
  width: 100%;
  height: ${({ $height }) => $height};
  overflow: hidden;
  border-radius: ${({ theme }) => theme.borderRadius};
  outline: 1px solid ${({ theme }) => theme.colors.neutral200};
`;
