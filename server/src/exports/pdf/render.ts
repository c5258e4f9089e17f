import type { TDocumentDefinitions } from 'pdfmake/interfaces';

import { pdfFonts } from '../../strapi-shims/pdf-fonts';

/**
 * Draws a document. Its fonts are those that come with pdfmake, which have the letters of every
 * European language. pdfmake takes a while to load, so it is loaded with the first report. It hands
 * all who use it the same object: made one of our own, so that the site's settings and ours do not
 * meet. Nothing but the fonts is ever read, and nothing fetched.
 */
export const renderPdf = async (definition: TDocumentDefinitions): Promise<Buffer> => {
  const { default: shared } = await import('pdfmake');
  const fonts = await pdfFonts();
  const files: readonly unknown[] = Object.values(fonts.Roboto);
  const pdf = Object.create(shared) as typeof shared;
  pdf.setFonts(fonts);
  pdf.setUrlAccessPolicy(() => false);
  pdf.setLocalAccessPolicy((path) => files.includes(path));
  return pdf.createPdf(definition).getBuffer();
};
