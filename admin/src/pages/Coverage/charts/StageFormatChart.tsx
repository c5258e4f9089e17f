import { Box } from '@strapi/design-system';
import { AxisTop } from '@visx/axis';
import { Group } from '@visx/group';
import { scaleBand, scaleSqrt } from '@visx/scale';
import { Circle } from '@visx/shape';
import { useTheme } from 'styled-components';

import type { Coverage } from '../../../../../server/src/core/coverage/types';
import { useTranslate } from '../../../localization/useTranslate';
import { inventoryAddress } from '../../../report/reportAddress';
import type { ReportView } from '../../../report/ReportPage';
import { ChartLink } from './ChartLink';
import { ROW_NAMES_WIDTH, RowNames } from './RowNames';
import { useChartText } from './useChartText';
import { useWidth } from './useWidth';

const ROW = 40;
const LEAST_COLUMN = 84;
const MARGIN = { top: 56, left: ROW_NAMES_WIDTH };
const GREATEST_RADIUS = 17;
const LEAST_RADIUS = 9;

interface StageFormatChartProps extends Pick<ReportView, 'names' | 'filter'> {
  readonly byFormat: Coverage['byFormat'];
}

/** A circle for each stage and format, as large as there are pieces, with their number in it. */
export const StageFormatChart = ({ byFormat, names, filter }: StageFormatChartProps) => {
  const t = useTranslate();
  const { colors } = useTheme();
  const text = useChartText();
  const [ref, available] = useWidth(800);
  const stages = [...new Set(byFormat.map(({ stage }) => stage))];
  const formats = [...new Set(byFormat.map(({ format }) => format))];
  const width = Math.max(available, MARGIN.left + stages.length * LEAST_COLUMN);
  const height = ROW * formats.length;

  const x = scaleBand({ domain: stages, range: [0, width - MARGIN.left] });
  const y = scaleBand({ domain: formats, range: [0, height] });
  const greatest = Math.max(1, ...byFormat.map(({ count }) => count));
  const radius = scaleSqrt({ domain: [0, greatest], range: [LEAST_RADIUS, GREATEST_RADIUS] });

  return (
    <Box ref={ref} overflow="auto">
      <svg
        width={width}
        height={height + MARGIN.top}
        role="group"
        aria-label={t('chart.stage-format')}
      >
        <Group left={MARGIN.left} top={MARGIN.top}>
          {formats.map((format) => (
            <path
              key={format}
              d={`M0,${(y(format) ?? 0) + ROW}H${width}`}
              stroke={colors.neutral150}
            />
          ))}
          {byFormat.map(({ stage, format, count }) => (
            <Group
              key={`${stage} ${format}`}
              left={(x(stage) ?? 0) + x.bandwidth() / 2}
              top={(y(format) ?? 0) + y.bandwidth() / 2}
            >
              {count === 0 ? (
                <text {...text} textAnchor="middle" dy="0.35em" aria-hidden>
                  0
                </text>
              ) : (
                <ChartLink
                  to={inventoryAddress({ ...filter, format }, { stage })}
                  aria-label={t('chart.stage-format-count', {
                    stage: names.stage(stage),
                    format: names.format(format),
                    count,
                  })}
                >
                  <rect className="ring" x={-20} y={-20} width={40} height={40} rx={4} />
                  <Circle r={radius(count)} fill={colors.primary600} />
                  <text
                    {...text}
                    fill={colors.neutral0}
                    fontWeight={600}
                    textAnchor="middle"
                    dy="0.35em"
                  >
                    {count}
                  </text>
                </ChartLink>
              )}
            </Group>
          ))}
          <g aria-hidden>
            <AxisTop
              scale={x}
              numTicks={stages.length}
              hideTicks
              stroke={colors.neutral300}
              tickFormat={names.stage}
              tickLabelProps={{
                ...text,
                textAnchor: 'middle',
                verticalAnchor: 'end',
                width: x.bandwidth() - 8,
              }}
            />
            <RowNames scale={y} nameOf={names.format} hideAxisLine />
          </g>
        </Group>
      </svg>
    </Box>
  );
};
