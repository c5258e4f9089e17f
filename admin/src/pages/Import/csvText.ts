const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

const cellText = (cell: string): string => {
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return `"${safe.replaceAll('"', '""')}"`;
};

/** Rows as a CSV file that Excel opens rightly, and in which nothing runs as a formula. */
export const csvText = (rows: ReadonlyArray<readonly string[]>): string =>
  `\uFEFF${rows.map((row) => row.map(cellText).join(',')).join('\r\n')}\r\n`;
