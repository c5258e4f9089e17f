import type { Content, TableCell } from 'pdfmake/interfaces';

import type { Cell, Coverage, StageTotal } from '../../core/coverage/types';
import { CELL_STATUS_TEXT } from '../matrix-csv';
import type { ReportWording } from './document';
import { COLOR, GRID, stageColumns, tableOf, TINT } from './style';

const STATUSES = ['gap', 'thin', 'covered', 'surplus'] as const;

const STATUS_MEANS = {
  gap: 'status.gap-means',
  thin: 'status.thin-means',
  covered: 'status.covered-means',
  surplus: 'status.surplus-means',
} as const;

/** What the tints of the matrix mean. */
export const legend = ({ words: { t } }: ReportWording): Content => ({
  columns: STATUSES.map((status) => ({
    width: 'auto',
    table: {
      body: [
        [
          {
            text: [
              { text: t(CELL_STATUS_TEXT[status]), bold: true },
              `  ${t(STATUS_MEANS[status])}`,
            ],
            fillColor: TINT[status],
          },
        ],
      ],
    },
    layout: GRID,
  })),
  columnGap: 8,
  margin: [0, 0, 0, 8],
});

const remarks = ({ planned, stale }: Pick<Cell, 'planned' | 'stale'>, { words }: ReportWording) => [
  ...(planned > 0 ? [words.t('coverage.planned', { count: planned })] : []),
  ...(stale > 0 ? [words.t('coverage.stale', { count: stale })] : []),
];

/** So many stages leave no room in a cell for whose its pieces are: that is in the CSV. */
const MANY_STAGES = 10;

const cellOf = (cell: Cell, stages: number, wording: ReportWording): TableCell => {
  const { t, number } = wording.words;
  const { status, target, own, shared, count, persona } = cell;
  const small = [
    ...(persona !== null && count > 0 && stages < MANY_STAGES
      ? [t('coverage.own-shared', { own, shared })]
      : []),
    ...remarks(cell, wording),
  ];
  return {
    fillColor: TINT[status],
    stack: [
      { text: number(count), bold: true },
      t('coverage.status-target', { status: t(CELL_STATUS_TEXT[status]), target }),
      ...small.map((text) => ({ text, color: COLOR.faint })),
    ],
  };
};

const totalOf = (total: StageTotal, wording: ReportWording): TableCell => ({
  fillColor: COLOR.shade,
  stack: [
    { text: wording.words.number(total.count), bold: true },
    ...remarks(total, wording).map((text) => ({ text, color: COLOR.faint })),
  ],
});

const PERSONA_WIDTH = 84;

/** Stages across, personas down, the row for everyone and the totals last: as on screen. */
export const matrixTable = ({ cells, all }: Coverage, wording: ReportWording): Content => {
  const { words, names } = wording;
  const personas = [...new Set(cells.map(({ persona }) => persona))];
  const columns = stageColumns(all.length, PERSONA_WIDTH);
  return tableOf({
    ...columns,
    layout: GRID,
    head: [
      { text: words.t('filter.persona'), style: 'head' },
      ...all.map(({ stage }) => ({ text: columns.broken(names.stage(stage)), style: 'head' })),
    ],
    rows: [
      ...personas.map((persona) => [
        { text: names.persona(persona), bold: true },
        ...cells
          .filter((cell) => cell.persona === persona)
          .map((cell) => cellOf(cell, all.length, wording)),
      ]),
      [
        { text: words.t('coverage.total'), bold: true, fillColor: COLOR.shade },
        ...all.map((total) => totalOf(total, wording)),
      ],
    ],
  });
};
