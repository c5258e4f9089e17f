import { Box } from '@strapi/design-system';
import { Group } from '@visx/group';
import { scalePoint, scaleSqrt } from '@visx/scale';
import { useId } from 'react';
import { useTheme } from 'styled-components';

import { useTranslate } from '../../localization/useTranslate';
import { inventoryAddress, type Selection } from '../../report/reportAddress';
import type { ReportView } from '../../report/ReportPage';
import { useWidth } from '../Coverage/charts/useWidth';
import { StageNode } from './StageNode';
import { StepEdge } from './StepEdge';
import type { Way } from './wayOf';

const LEAST_STEP = 132;
const SIDE = 72;
const MIDDLE = 56;
const BELOW = 64;
const LOOP = 36;
const LEAST_RADIUS = 18;
const GREATEST_RADIUS = 36;

interface TransitionGraphProps extends Pick<ReportView, 'names' | 'filter'> {
  readonly way: Way;
  /** What the way is called. */
  readonly label: string;
  /** Whether the end of the journey leads back to its beginning. */
  readonly isCyclic: boolean;
  /** The most pieces at one stage in any of the ways, so that all are drawn to one scale. */
  readonly greatest: number;
}

/** The stages as circles on a line, as large as there are pieces, and the way from each to the next. */
export const TransitionGraph = (props: TransitionGraphProps) => {
  const { way, label, names, filter, isCyclic, greatest } = props;
  const t = useTranslate();
  const { colors } = useTheme();
  const id = useId();
  const [ref, available] = useWidth(800);
  const { stages, steps, persona } = way;
  const width = Math.max(available, 2 * SIDE + LEAST_STEP * (stages.length - 1));
  const height = MIDDLE + BELOW + (isCyclic ? LOOP : 0) + 28;

  const x = scalePoint({ domain: stages.map(({ stage }) => stage), range: [SIDE, width - SIDE] });
  const radius = scaleSqrt({
    domain: [0, Math.max(1, greatest)],
    range: [LEAST_RADIUS, GREATEST_RADIUS],
  });
  const at = (stage: string, count: number) => ({ x: x(stage) ?? 0, radius: radius(count) });
  // What a persona is served are its own pieces and those for everyone: a row of the matrix.
  const row: Selection = persona === null ? {} : { for: persona };
  const [first, last] = [stages[0], stages.at(-1)];
  const loopY = MIDDLE + BELOW + LOOP;

  return (
    <Box ref={ref} overflow="auto">
      <svg
        width={width}
        height={height}
        role="group"
        aria-label={t('transition.graph', { of: label })}
      >
        <defs>
          {(['neutral500', 'primary600'] as const).map((color) => (
            <marker
              key={color}
              id={`${id}${color}`}
              viewBox="0 0 8 8"
              refX={7}
              refY={4}
              markerWidth={8}
              markerHeight={8}
              markerUnits="userSpaceOnUse"
              orient="auto"
            >
              <path d="M0,0L8,4L0,8Z" fill={colors[color]} />
            </marker>
          ))}
        </defs>
        {isCyclic && first && last && (
          <g>
            <path
              d={`M${x(last.stage)},${MIDDLE + BELOW}V${loopY - 10}Q${x(last.stage)},${loopY} ${(x(last.stage) ?? 0) - 10},${loopY}H${(x(first.stage) ?? 0) + 10}Q${x(first.stage)},${loopY} ${x(first.stage)},${loopY - 10}V${MIDDLE + BELOW}`}
              fill="none"
              stroke={colors.neutral500}
              strokeDasharray="2 4"
              markerEnd={`url(#${id}neutral500)`}
            />
            <text
              x={width / 2}
              y={loopY + 18}
              textAnchor="middle"
              fontSize={12}
              fill={colors.neutral700}
            >
              {t('transition.again')}
            </text>
          </g>
        )}
        <Group top={MIDDLE}>
          {steps.map((step) => (
            <StepEdge
              key={step.from}
              step={step}
              from={at(step.from, step.fromCount)}
              to={at(step.to, step.toCount)}
              marker={`url(#${id}primary600)`}
              names={names}
              filter={filter}
            />
          ))}
          {stages.map(({ stage, count }) => (
            <StageNode
              key={stage}
              name={names.stage(stage)}
              count={count}
              address={inventoryAddress(filter, { stage, ...row })}
              {...at(stage, count)}
            />
          ))}
        </Group>
      </svg>
    </Box>
  );
};
