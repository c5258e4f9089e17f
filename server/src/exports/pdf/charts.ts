import type { Content, ContentCanvas, Style, TableCell } from 'pdfmake/interfaces';

import type { Coverage, FunnelBalance } from '../../core/coverage/types';
import type { ReportWording } from './document';
import { COLOR, GRID, LINES, stageColumns, tableOf } from './style';

const BAR = { width: 430, height: 9 } as const;

/** A share as a bar, with a line where it is wished to end; the widest of the chart fills the space. */
const barOf = ({ share, targetShare }: FunnelBalance, widest: number): ContentCanvas => {
  const at = (value: number) => (widest === 0 ? 0 : (value / widest) * BAR.width);
  const goal = targetShare === null ? null : at(targetShare);
  return {
    canvas: [
      { type: 'rect', x: 0, y: 1, w: BAR.width, h: BAR.height, color: COLOR.shade },
      { type: 'rect', x: 0, y: 1, w: at(share), h: BAR.height, color: COLOR.bar },
      ...(goal === null
        ? []
        : [
            {
              type: 'line' as const,
              ...{ x1: goal, y1: -1, x2: goal, y2: BAR.height + 3 },
              ...{ lineWidth: 1.5, lineColor: COLOR.mark },
            },
          ]),
    ],
  };
};

/** How the pieces are spread over the stages, and how they are wished to be. */
export const balanceChart = (
  balance: readonly FunnelBalance[],
  { words, names }: ReportWording,
): Content => {
  const widest = Math.max(
    0,
    ...balance.flatMap(({ share, targetShare }) => [share, targetShare ?? 0]),
  );
  const figure = (text: string): TableCell => ({ text, style: 'number' });
  const heading = (text: string): TableCell => ({ text, style: ['head', 'number'] });
  return tableOf({
    widths: ['*', BAR.width, 'auto', 'auto', 'auto', 'auto'],
    layout: LINES,
    fontSize: 9,
    head: [
      { text: words.t('filter.stage'), style: 'head' },
      '',
      heading(words.t('chart.pieces')),
      heading(words.t('chart.share-head')),
      heading(words.t('chart.target-head')),
      heading(words.t('chart.difference')),
    ],
    rows: balance.map((stage) => [
      names.stage(stage.stage),
      barOf(stage, widest),
      figure(words.number(stage.count)),
      figure(words.percent(stage.share)),
      figure(stage.targetShare === null ? '–' : words.percent(stage.targetShare)),
      figure(stage.difference === null ? '–' : words.percent(stage.difference, 'always')),
    ]),
  });
};

const FORMAT_WIDTH = 110;

/** Deeper the more there is; nothing at all stays white. The figure stands there in any case. */
const depthOf = (count: number, most: number): Style =>
  count === 0
    ? { color: COLOR.faint }
    : { fillColor: COLOR.bar, fillOpacity: 0.12 + 0.38 * (count / most) };

/** How many pieces of each format there are at each stage. */
export const formatTable = (
  { all, byFormat }: Pick<Coverage, 'all' | 'byFormat'>,
  { words, names }: ReportWording,
): Content => {
  const formats = [...new Set(byFormat.map(({ format }) => format))];
  const most = Math.max(1, ...byFormat.map(({ count }) => count));
  const countOf = (stage: string, format: string): number =>
    byFormat.find((each) => each.stage === stage && each.format === format)?.count ?? 0;
  const columns = stageColumns(all.length, FORMAT_WIDTH);
  return tableOf({
    ...columns,
    layout: GRID,
    head: [
      { text: words.t('filter.format'), style: 'head' },
      ...all.map(({ stage }) => ({ text: columns.broken(names.stage(stage)), style: 'head' })),
    ],
    rows: formats.map((format) => [
      { text: names.format(format), bold: true },
      ...all.map(({ stage }) => {
        const count = countOf(stage, format);
        return { text: words.number(count), ...depthOf(count, most) };
      }),
    ]),
  });
};
