import { AxisLeft } from '@visx/axis';
import type { scaleBand } from '@visx/scale';
import { useTheme } from 'styled-components';

import { useChartText } from './useChartText';

/** How much room the names need left of a chart. */
export const ROW_NAMES_WIDTH = 160;

const GAP = 16;

interface RowNamesProps {
  readonly scale: ReturnType<typeof scaleBand<string>>;
  readonly nameOf: (key: string) => string;
  /** Where a chart draws lines between its rows, it needs none beside their names. */
  readonly hideAxisLine?: boolean;
}

/** What each row of a chart is about, left of it. */
export const RowNames = ({ scale, nameOf, hideAxisLine = false }: RowNamesProps) => {
  const { colors } = useTheme();
  const text = useChartText();

  return (
    <AxisLeft
      scale={scale}
      numTicks={scale.domain().length}
      hideTicks
      hideAxisLine={hideAxisLine}
      stroke={colors.neutral300}
      tickFormat={nameOf}
      tickLabelProps={{
        ...text,
        textAnchor: 'end',
        verticalAnchor: 'middle',
        width: ROW_NAMES_WIDTH - GAP,
        dy: 0,
      }}
    />
  );
};
