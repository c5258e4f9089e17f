import { useTheme } from 'styled-components';

import type { Transition } from '../../../../server/src/core/coverage/types';
import { useTranslate } from '../../localization/useTranslate';
import { deadEndAddress } from '../../report/reportAddress';
import type { ReportView } from '../../report/ReportPage';
import { ChartLink } from '../Coverage/charts/ChartLink';

const SPACE = 6;

interface Place {
  readonly x: number;
  readonly radius: number;
}

interface StepEdgeProps extends Pick<ReportView, 'names' | 'filter'> {
  readonly step: Transition;
  readonly from: Place;
  readonly to: Place;
  /** The head of the arrow. */
  readonly marker: string;
}

/**
 * The way from a stage to the next: an arrow where there is a next piece, a broken line with a bar
 * across it where there is none, and a faint line where there is nothing to go on from.
 */
export const StepEdge = ({ step, from, to, marker, names, filter }: StepEdgeProps) => {
  const t = useTranslate();
  const { colors } = useTheme();
  const start = from.x + from.radius + SPACE;
  const end = to.x - to.radius - SPACE;
  const middle = (start + end) / 2;

  if (!step.deadEnd) {
    const goesOn = step.fromCount > 0;
    return (
      <path
        d={`M${start},0H${end}`}
        stroke={goesOn ? colors.primary600 : colors.neutral300}
        strokeWidth={2}
        {...(goesOn ? { markerEnd: marker } : { strokeDasharray: '1 5' })}
      />
    );
  }
  return (
    <ChartLink
      to={deadEndAddress(filter, step)}
      aria-label={t('transition.dead-end-link', {
        from: names.stage(step.from),
        to: names.stage(step.to),
      })}
    >
      <rect className="ring" x={middle - 44} y={-32} width={88} height={46} rx={4} />
      <path
        d={`M${start},0H${middle - 3}M${middle + 5},0H${end}`}
        stroke={colors.danger600}
        strokeWidth={2}
        strokeDasharray="5 4"
      />
      <path d={`M${middle},-8V8`} stroke={colors.danger600} strokeWidth={4} />
      <text
        x={middle}
        y={-16}
        textAnchor="middle"
        fontSize={12}
        fontWeight={600}
        fill={colors.danger600}
      >
        {t('transition.dead-end')}
      </text>
    </ChartLink>
  );
};
