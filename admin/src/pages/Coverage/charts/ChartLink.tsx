import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

/** A part of a chart that leads to a list: as a link of SVG, to be reached by the keyboard. */
export const ChartLink = styled(Link)`
  cursor: pointer;
  outline: none;

  & .ring {
    fill: transparent;
    stroke: none;
  }

  &:hover .ring {
    stroke: ${({ theme }) => theme.colors.neutral300};
  }

  &:focus-visible .ring {
    stroke: ${({ theme }) => theme.colors.primary600};
    stroke-width: 2px;
  }
`;
