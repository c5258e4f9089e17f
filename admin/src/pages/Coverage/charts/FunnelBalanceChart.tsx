import { Box } from '@strapi/design-system';
import { AxisBottom } from '@visx/axis';
import { Group } from '@visx/group';
import { scaleBand, scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';
import { useIntl } from 'react-intl';
import { useTheme } from 'styled-components';

import type { FunnelBalance } from '../../../../../server/src/core/coverage/types';
import { useTranslate } from '../../../localization/useTranslate';
import { inventoryAddress } from '../../../report/reportAddress';
import type { ReportView } from '../../../report/ReportPage';
import { ChartLink } from './ChartLink';
import { ROW_NAMES_WIDTH, RowNames } from './RowNames';
import { useBalanceText } from './useBalanceText';
import { useChartText } from './useChartText';
import { useWidth } from './useWidth';

const ROW = 44;
const MARGIN = { top: 8, right: 220, bottom: 32, left: ROW_NAMES_WIDTH };
const LEAST_WIDTH = 560;

interface FunnelBalanceChartProps extends Pick<ReportView, 'names' | 'filter'> {
  readonly balance: readonly FunnelBalance[];
}

/** A bar for each stage's share of pieces, with a mark where it is wished to be. */
export const FunnelBalanceChart = ({ balance, names, filter }: FunnelBalanceChartProps) => {
  const t = useTranslate();
  const intl = useIntl();
  const { colors } = useTheme();
  const text = useChartText();
  const textOf = useBalanceText();
  const [ref, available] = useWidth(800);
  const width = Math.max(available, LEAST_WIDTH);
  const height = ROW * balance.length;
  const across = width - MARGIN.left - MARGIN.right;

  const greatest = Math.max(0.1, ...balance.flatMap((each) => [each.share, each.targetShare ?? 0]));
  const x = scaleLinear({ domain: [0, greatest], range: [0, across], nice: 4 });
  const y = scaleBand({
    domain: balance.map(({ stage }) => stage),
    range: [0, height],
    padding: 0.4,
  });

  return (
    <Box ref={ref} overflow="auto">
      <svg
        width={width}
        height={height + MARGIN.top + MARGIN.bottom}
        role="group"
        aria-label={t('chart.balance')}
      >
        <Group left={MARGIN.left} top={MARGIN.top}>
          {balance.map((each) => {
            const top = y(each.stage) ?? 0;
            const mark = each.targetShare === null ? null : x(each.targetShare);
            const address = inventoryAddress(filter, { stage: each.stage, primary: true });
            return (
              <ChartLink
                key={each.stage}
                to={address}
                aria-label={`${names.stage(each.stage)}: ${textOf(each)}`}
              >
                <rect
                  className="ring"
                  x={-4}
                  y={top - 6}
                  width={width - MARGIN.left}
                  height={y.bandwidth() + 12}
                  rx={4}
                />
                <Bar
                  x={0}
                  y={top}
                  width={Math.max(x(each.share), 1)}
                  height={y.bandwidth()}
                  fill={colors.primary600}
                  rx={2}
                />
                {mark !== null && (
                  <path
                    d={`M${mark},${top - 5}V${top + y.bandwidth() + 5}`}
                    stroke={colors.neutral800}
                    strokeWidth={3}
                  />
                )}
                <text {...text} x={across + 16} y={top + y.bandwidth() / 2} dy="0.35em">
                  {textOf(each)}
                </text>
              </ChartLink>
            );
          })}
          <g aria-hidden>
            <RowNames scale={y} nameOf={names.stage} />
            <AxisBottom
              scale={x}
              top={height}
              numTicks={4}
              stroke={colors.neutral300}
              tickStroke={colors.neutral300}
              tickFormat={(share) => intl.formatNumber(Number(share), { style: 'percent' })}
              tickLabelProps={{ ...text, textAnchor: 'middle' }}
            />
          </g>
        </Group>
      </svg>
    </Box>
  );
};
