import type { Content } from 'pdfmake/interfaces';

import type { Gap } from '../../core/coverage/types';
import { GAP_TYPE } from '../../core/wording/gap-sentence';
import { sentenceOf } from '../gaps-csv';
import type { ReportWording } from './document';
import { LINES, tableOf } from './style';

/** As many as somebody may take on; all of them are in the CSV. */
export const GAPS_IN_REPORT = 15;

/** What to work on first, in sentences. */
export const gapTable = (gaps: readonly Gap[], wording: ReportWording): Content => {
  const { t, number } = wording.words;
  return tableOf({
    widths: ['auto', 'auto', '*'],
    layout: LINES,
    fontSize: 9,
    head: [
      { text: t('column.priority'), style: ['head', 'number'] },
      { text: t('column.gap'), style: 'head' },
      { text: t('column.sentence'), style: 'head' },
    ],
    rows: gaps.map((gap) => [
      { text: number(gap.priority), style: 'number', bold: true },
      t(GAP_TYPE[gap.type]),
      sentenceOf(gap, wording),
    ]),
  });
};
