import { coverage } from '../../../server/src/core/coverage/coverage';
import { gaps } from '../../../server/src/core/coverage/gaps';
import { reportDocument } from '../../../server/src/exports/pdf/document';
import { renderPdf } from '../../../server/src/exports/pdf/render';
import { wordsIn } from '../../../server/src/wording/words';
import { input, journeyOf, piece } from '../coverage/build';

const same = (key: string) => key;

/** A report on so many stages and personas, whose names are as long as names get. */
const reportOn = async (language: string, stages: number, personas: number) => {
  const width = 200 / stages;
  const journey = journeyOf(
    Array.from({ length: stages }, (_, at) => [
      `Leverantörsutvärdering ${at}`,
      at * width,
      (at + 1) * width,
      0.1,
    ]),
  );
  const site = input({
    journey,
    personas: Array.from({ length: personas }, (_, at) => `Hållbarhetsansvarig ${at}`),
    formats: ['Jämförelse'],
    pieces: journey.stages.map(({ key }, at) =>
      piece({ documentId: `d${at}`, stages: [key], format: 'Jämförelse' }),
    ),
  });
  const words = await wordsIn(language);
  const names = {
    stage: same,
    persona: (key: string | null) => key ?? words.t('coverage.everyone'),
    format: same,
    touchpoint: same,
    locale: words.languageName,
    type: same,
  };
  return reportDocument({
    words,
    names,
    coverage: coverage(site),
    gaps: gaps(site),
    filters: [[words.t('filter.locale'), words.t('filter.all-locales')]],
    madeAt: site.now,
  });
};

const pagesOf = (pdf: Buffer): number =>
  pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;

describe('the report as PDF', () => {
  it.each([
    ['en', 'Content along the customer journey', 'Coverage matrix', 'June 1, 2026'],
    ['da', 'Indhold langs kunderejsen', 'Dækningsmatrix', '1. juni 2026'],
    ['sv', 'Innehåll längs kundresan', 'Täckningsmatris', '1 juni 2026'],
    ['de-AT', 'Content along the customer journey', 'Coverage matrix', 'June 1, 2026'],
  ])('is in the language %s, or in English', async (language, ...texts) => {
    const written = JSON.stringify(await reportOn(language, 2, 1));
    for (const text of texts) expect(written).toContain(text);
  });

  it('has twelve stages and eight personas on three pages', async () => {
    const pdf = await renderPdf(await reportOn('sv', 12, 8));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pagesOf(pdf)).toBe(3);
  }, 60_000);

  it('is drawn of a site without anything too', async () => {
    expect(pagesOf(await renderPdf(await reportOn('da', 1, 0)))).toBeGreaterThan(0);
  }, 60_000);
});
