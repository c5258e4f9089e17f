import { useTheme } from 'styled-components';

/** How a chart's texts look: as those around it. */
export const useChartText = () => {
  const { colors } = useTheme();

  return { fill: colors.neutral700, fontSize: 12, fontFamily: 'inherit' };
};
