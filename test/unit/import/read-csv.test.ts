import { COLUMN_NAMES } from '../../../server/src/imports/headers';
import { IMPORT_COLUMNS } from '../../../server/src/core/import/columns';
import { MOST_BYTES, MOST_LINES, readTable } from '../../../server/src/imports/read-csv';

const bytes = (text: string) => new TextEncoder().encode(text);
const linesOf = (text: string) => readTable(bytes(text)).lines;

describe('a file to import', () => {
  it.each([',', ';', '\t'])('is read with %j between its cells', (separator) => {
    const text = ['documentId,title,stages', 'a,"Hello, you; there",awareness']
      .map((line) => line.replace(/,(?! )/g, separator))
      .join('\r\n');
    expect(linesOf(text)).toEqual([{ line: 2, cells: { documentId: 'a', stages: 'awareness' } }]);
  });

  it('is read with headers in any order and in every language of the admin', () => {
    for (const header of ['Stages,Document ID', 'Trin,Dokument-id', 'STEG,dokument-id']) {
      expect(linesOf(`\uFEFF${header}\nx,a\n`)).toEqual([
        { line: 2, cells: { stages: 'x', documentId: 'a' } },
      ]);
    }
  });

  it('has no header that could be another column in another language', () => {
    const names = IMPORT_COLUMNS.map((column) =>
      [column, ...COLUMN_NAMES[column]].map((name) => name.toLowerCase()),
    );
    for (const [index, own] of names.entries())
      for (const other of names.filter((_, at) => at !== index))
        expect(other.filter((name) => own.includes(name))).toEqual([]);
  });

  it('counts lines as a spreadsheet does: a cell of two lines, and a blank row, are one each', () => {
    const text = 'title,documentId,format\n"two\nlines",a,guide\n,,\nc,b,film\n';
    expect(linesOf(text).map(({ line, cells }) => [line, cells.documentId])).toEqual([
      [2, 'a'],
      [4, 'b'],
    ]);
  });

  it('leaves a cell out where a row ends before it: it is not blank', () => {
    expect(linesOf('documentId,stages,format\na,x\nb,x,\n').map(({ cells }) => cells)).toEqual([
      { documentId: 'a', stages: 'x' },
      { documentId: 'b', stages: 'x', format: '' },
    ]);
  });

  it('may be what Excel in Denmark saves, or what it calls Unicode text', () => {
    const latin = Buffer.from('slug;personas\nkøb;Nybagt forælder\n', 'latin1');
    const utf16 = Buffer.from('\uFEFFslug\tpersonas\nkøb\tNybagt forælder\n', 'utf16le');
    for (const file of [latin, utf16])
      expect(readTable(file).lines[0]?.cells).toEqual({
        slug: 'køb',
        personas: 'Nybagt forælder',
      });
  });

  it('says which columns are passed over', () => {
    const { columns, ignored } = readTable(bytes('Title,slug,format,Owner\n'));
    expect([columns, ignored]).toEqual([
      ['slug', 'format'],
      ['Title', 'Owner'],
    ]);
  });

  it.each([
    ['', 'JOURNEY_INVALID_IMPORT', /must name a column/],
    ['documentId,title\na,b\n', 'JOURNEY_INVALID_IMPORT', /at least one of stages/],
    ['stages\nx\n', 'JOURNEY_INVALID_IMPORT', /documentId/],
    ['documentId,stages,Trin\na,b,c\n', 'JOURNEY_INVALID_IMPORT', /"stages" is there twice/],
    ['documentId,stages\n"a,b\n', 'JOURNEY_INVALID_IMPORT', /^Line 2: .* not closed/],
    [`documentId,stages\n${'a,b\n'.repeat(MOST_LINES + 1)}`, 'JOURNEY_IMPORT_TOO_LARGE', /20001/],
    [' '.repeat(MOST_BYTES + 1), 'JOURNEY_IMPORT_TOO_LARGE', /5 MB/],
  ])('is refused with a reason: %#', (text, code, message) => {
    expect(() => readTable(bytes(text))).toThrow(
      expect.objectContaining({
        message: expect.stringMatching(message) as string,
        details: expect.objectContaining({ code }) as object,
      }) as Error,
    );
  });

  it('is refused with the line on which a quotation mark is left open, as a spreadsheet counts', () => {
    expect(() => readTable(bytes('slug,stages\n"a\nb",x\n\n"c,x\nd,x\n'))).toThrow(
      expect.objectContaining({
        details: expect.objectContaining({ problem: 'open-quote', line: 4 }) as object,
      }) as Error,
    );
  });
});
