import { Group } from '@visx/group';
import { useTheme } from 'styled-components';

import { useTranslate } from '../../localization/useTranslate';
import { ChartLink } from '../Coverage/charts/ChartLink';
import { linesOf } from './linesOf';

const NAME_BELOW = 44;
const LINE = 16;
const LETTERS_A_LINE = 18;

interface StageNodeProps {
  readonly name: string;
  readonly count: number;
  /** Where its pieces are listed. */
  readonly address: string;
  readonly x: number;
  readonly radius: number;
}

/** A stage: a circle with the number of its pieces, drawn broken where there is none. */
export const StageNode = ({ name, count, address, x, radius }: StageNodeProps) => {
  const t = useTranslate();
  const { colors } = useTheme();

  return (
    <Group left={x}>
      <ChartLink to={address} aria-label={t('transition.node', { stage: name, count })}>
        <rect className="ring" x={-64} y={-50} width={128} height={132} rx={4} />
        <circle
          r={radius}
          fill={count > 0 ? colors.primary600 : colors.neutral0}
          stroke={count > 0 ? colors.primary600 : colors.danger600}
          strokeWidth={2}
          strokeDasharray={count > 0 ? undefined : '4 4'}
        />
        {/* In the order of the link's name, which holds what is to be read in it. */}
        <text textAnchor="middle" fontSize={13} fontWeight={600} fill={colors.neutral800}>
          {linesOf(name, LETTERS_A_LINE).map((line, at) => (
            <tspan key={line} x={0} y={NAME_BELOW + 12 + at * LINE}>
              {`${line} `}
            </tspan>
          ))}
        </text>
        <text
          textAnchor="middle"
          dy="0.35em"
          fontSize={16}
          fontWeight={600}
          fill={count > 0 ? colors.neutral0 : colors.neutral800}
        >
          {count}
        </text>
      </ChartLink>
    </Group>
  );
};
