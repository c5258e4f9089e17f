/** Where the fonts are that pdfmake brings along, by style. Its own types leave them out. */
export type PdfFonts = Record<
  'Roboto',
  Record<'normal' | 'bold' | 'italics' | 'bolditalics', string>
>;

export const pdfFonts = async (): Promise<PdfFonts> => {
  // @ts-expect-error -- there is no declaration of this file.
  const { default: fonts } = await import('pdfmake/fonts/Roboto.js');
  return fonts as PdfFonts;
};
