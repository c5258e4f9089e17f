import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse/sync';

import { csvOf, type Row } from '../../../server/src/exports/csv';

const textOf = async (rows: Iterable<Row>): Promise<string> =>
  (await csvOf(rows).toArray()).map(String).join('');

describe('a CSV file', () => {
  it('is UTF-8 with its mark, lines end as RFC 4180 says, and what must be is quoted', async () => {
    expect(
      await textOf([
        ['Titel', 'n'],
        ['Kø, "æøå"\nog å', 3],
      ]),
    ).toBe('\uFEFFTitel,n\r\n"Kø, ""æøå""\nog å",3\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
    'holds %j as text that nothing runs',
    async (cell) => {
      const [[read]] = parse(await textOf([[cell]]), { bom: true }) as [[string]];
      expect(read).toBe(`'${cell}`);
    },
  );

  it('takes rows only as fast as they are read, so that they are never all in memory', async () => {
    let taken = 0;
    const rows = function* (): Generator<Row> {
      for (; taken < 5000; taken += 1) yield ['x'.repeat(10_000), taken];
    };
    const csv = csvOf(rows());
    let size = 0;
    let ahead = 0;
    const slowReader = new Writable({
      highWaterMark: 1,
      write: (chunk: Buffer, _encoding, done) => {
        size += chunk.length;
        ahead = Math.max(ahead, taken * 10_000 - size);
        setImmediate(done);
      },
    });
    await pipeline(csv, slowReader);
    expect(size).toBeGreaterThan(50_000_000);
    expect(ahead).toBeLessThan(1_000_000);
  });

  it('fails where a row does, and not beside it', async () => {
    const rows = function* (): Generator<Row> {
      yield ['a'];
      throw new Error('no row');
    };
    await expect(textOf(rows())).rejects.toThrow('no row');
  });
});
