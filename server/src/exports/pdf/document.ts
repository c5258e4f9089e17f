import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';

import type { Coverage, Gap } from '../../core/coverage/types';
import type { Words } from '../../wording/words';
import type { Names } from '../names';
import { balanceChart, formatTable } from './charts';
import { GAPS_IN_REPORT, gapTable } from './gaps';
import { legend, matrixTable } from './matrix';
import { COLOR, PAGE, STYLES } from './style';

/** How everything in a report is said. */
export interface ReportWording {
  readonly words: Words;
  readonly names: Names;
}

/** What a report is drawn from. */
export interface Report extends ReportWording {
  readonly coverage: Coverage;
  readonly gaps: readonly Gap[];
  /** What is shown, a label and a value each. */
  readonly filters: ReadonlyArray<readonly [label: string, value: string]>;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
}

const head = ({ words, filters, madeAt, coverage }: Report): Content[] => [
  {
    columns: [
      { text: words.t('report.title'), style: 'title' },
      {
        text: words.t('report.made-on', { date: words.date(madeAt) }),
        alignment: 'right',
        color: COLOR.faint,
        margin: [0, 8, 0, 0],
      },
    ],
  },
  {
    text: filters.flatMap(([label, value], index) => [
      { text: `${index === 0 ? '' : '   ·   '}${label}: `, color: COLOR.faint },
      { text: value, bold: true },
    ]),
    margin: [0, 6, 0, 10],
  },
  { text: words.t('coverage.matrix-title'), style: 'heading' },
  {
    text: words.t('report.summary', {
      pieces: coverage.totals.pieces,
      untagged: coverage.totals.untagged,
    }),
    style: 'hint',
  },
];

interface Section {
  readonly heading: string;
  readonly hint: string;
  readonly content: Content;
  /** Whether it stays on one page: for what is seen at a glance, and short. */
  readonly isWhole?: boolean;
}

const section = ({ heading, hint, content, isWhole = false }: Section): Content => ({
  stack: [
    { text: heading, style: 'heading', headlineLevel: 1 },
    { text: hint, style: 'hint' },
    content,
  ],
  margin: [0, 18, 0, 0],
  unbreakable: isWhole,
});

/** A heading with a line or two of its table below it says little: they go to the next page. */
const LEAST_BELOW_HEADING = 12;

const charts = (report: Report): Content[] => {
  const { t } = report.words;
  const { funnelBalance } = report.coverage.totals;
  return [
    section({
      heading: t('chart.balance'),
      hint: t('chart.balance-text'),
      content: balanceChart(funnelBalance, report),
      isWhole: true,
    }),
    ...(report.coverage.byFormat.length === 0
      ? []
      : [
          section({
            heading: t('chart.stage-format'),
            hint: t('chart.stage-format-text'),
            content: formatTable(report.coverage, report),
          }),
        ]),
  ];
};

const work = (report: Report): Content => {
  const shown = report.gaps.slice(0, GAPS_IN_REPORT);
  const { t } = report.words;
  return section({
    heading: t('report.gaps'),
    hint: t('report.gaps-hint', { shown: shown.length, total: report.gaps.length }),
    content: shown.length === 0 ? '' : gapTable(shown, report),
  });
};

/** The report on coverage as a document: the matrix, the charts and what to work on first. */
export const reportDocument = (report: Report): TDocumentDefinitions => ({
  pageSize: 'A4',
  pageOrientation: 'landscape',
  pageMargins: [PAGE.margin, PAGE.margin, PAGE.margin, PAGE.margin + 8],
  language: report.words.spoken,
  info: { title: report.words.t('report.title'), creationDate: new Date(report.madeAt) },
  defaultStyle: { font: 'Roboto', fontSize: 9, color: COLOR.text },
  styles: STYLES,
  content: [
    ...head(report),
    legend(report),
    matrixTable(report.coverage, report),
    ...charts(report),
    work(report),
  ],
  pageBreakBefore: ({ headlineLevel }, { getFollowingNodesOnPage }) =>
    headlineLevel === 1 && getFollowingNodesOnPage().length < LEAST_BELOW_HEADING,
  footer: (page, pages) => ({
    text: report.words.t('report.page', { page, pages }),
    alignment: 'right',
    color: COLOR.faint,
    fontSize: 8,
    margin: [PAGE.margin, 12, PAGE.margin, 0],
  }),
});
