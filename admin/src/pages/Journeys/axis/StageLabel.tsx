import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

const LINE = '2rem';

/** One line high: a name that does not fit beside the number wraps, and is not to be seen. */
const OneLine = styled.span`
  display: flex;
  flex-wrap: wrap;
  justify-content: center;
  column-gap: ${({ theme }) => theme.spaces[1]};
  width: 100%;
  height: ${LINE};
  overflow: hidden;

  & > * {
    line-height: ${LINE};
    white-space: nowrap;
  }
`;

interface StageLabelProps {
  /** Always to be seen. */
  readonly number?: number;
  /** To be seen where there is room. */
  readonly name: string;
  readonly isFaint?: boolean;
}

/** What a stretch of the axis is called, as far as there is room. */
export const StageLabel = ({ number, name, isFaint = false }: StageLabelProps) => {
  const textColor = isFaint ? 'neutral600' : 'neutral800';

  return (
    <OneLine>
      <Typography variant="pi" textColor={textColor}>
        {number ?? '\u200b'}
      </Typography>
      <Typography variant="pi" textColor={textColor}>
        {name}
      </Typography>
    </OneLine>
  );
};
