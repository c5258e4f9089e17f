import type {
  ContentTable,
  CustomTableLayout,
  StyleDictionary,
  TableCell,
} from 'pdfmake/interfaces';

import type { CellStatus } from '../../core/coverage/types';

/** The host's colours in its light theme: what is printed is on white paper. */
export const COLOR = {
  text: '#32324d',
  faint: '#666687',
  line: '#dcdce4',
  shade: '#f6f6f9',
  bar: '#7b79ff',
  mark: '#32324d',
} as const;

/** The tint of a cell, beside which its status always stands as a word. */
export const TINT = {
  gap: '#fcecea',
  thin: '#fdf4dc',
  covered: '#eafbe7',
  surplus: '#eaf5ff',
} as const satisfies Record<CellStatus, string>;

/** An A4 page on its side, in points. */
export const PAGE = { width: 842, margin: 36 } as const;
const INNER_WIDTH = PAGE.width - 2 * PAGE.margin;

export const STYLES: StyleDictionary = {
  title: { fontSize: 20, bold: true, color: COLOR.text },
  heading: { fontSize: 13, bold: true, color: COLOR.text, margin: [0, 0, 0, 2] },
  hint: { color: COLOR.faint, margin: [0, 0, 0, 6] },
  head: { bold: true, color: COLOR.faint },
  number: { alignment: 'right' },
};

/** Thin lines between the rows and no others, as the host draws its tables. */
export const LINES: CustomTableLayout = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0,
  hLineColor: () => COLOR.line,
  paddingLeft: () => 4,
  paddingRight: () => 4,
  paddingTop: () => 3,
  paddingBottom: () => 3,
};

/** Every cell in a frame, to be told from its neighbours whatever its tint. */
export const GRID: CustomTableLayout = {
  ...LINES,
  vLineWidth: () => 0.5,
  vLineColor: () => COLOR.line,
};

/** A table whose head is repeated on every page that it goes over. */
export const tableOf = (options: {
  readonly head: TableCell[];
  readonly rows: TableCell[][];
  readonly widths: ContentTable['table']['widths'];
  readonly layout: CustomTableLayout;
  readonly fontSize: number;
}): ContentTable => ({
  table: {
    headerRows: 1,
    dontBreakRows: true,
    widths: options.widths,
    body: [options.head, ...options.rows],
  },
  layout: options.layout,
  fontSize: options.fontSize,
});

/** What a cell takes beside its text: padding, and a line. */
const BESIDE_TEXT = 8.5;

/** The mean width of a letter of the fonts, as a part of their size; capitals are wider. */
const LETTER = 0.56;

/** A word in parts of about one length, none longer than so many letters. */
const hyphenated = (word: string, letters: number): string => {
  const characters = [...word];
  const length = Math.ceil(characters.length / Math.ceil(characters.length / letters));
  const parts = characters.flatMap((_, at) =>
    at % length === 0 ? characters.slice(at, at + length).join('') : [],
  );
  return parts.join('-\n');
};

/** A text with the words broken that are too long for their column: pdfmake would let them run over. */
const broken = (text: string, letters: number): string =>
  text
    .split(' ')
    .map((word) => hyphenated(word, letters))
    .join(' ');

/** The columns of a table with the stages across: as many as a dozen fit, in smaller letters. */
export const stageColumns = (stages: number, firstWidth: number) => {
  const fontSize = stages > 9 ? 6.5 : stages > 6 ? 7.5 : 9;
  const width = (INNER_WIDTH - firstWidth) / Math.max(stages, 1) - BESIDE_TEXT;
  return {
    fontSize,
    widths: [firstWidth - BESIDE_TEXT, ...Array<number>(stages).fill(width)],
    /** A stage's name, to stand at the head of its column. */
    broken: (name: string): string =>
      broken(name, Math.max(4, Math.floor(width / (LETTER * fontSize)))),
  };
};
