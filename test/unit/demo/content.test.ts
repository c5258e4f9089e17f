import { TYPES, type Piece } from '../../../playground/seed/content';
import { slugOf } from '../../../playground/seed/slug';
import { FORMATS, TOUCHPOINTS } from '../../../server/src/core/journey/definitions';
import { fiveStage } from '../../../server/src/core/journey/presets/five-stage';
import { filesBelow, textOf } from '../../support/repository';
import { content } from './content';

const { pieces, personas, authors, categories } = content;
const textsOf = ({ key, texts }: Piece) =>
  Object.entries(texts).map(([locale, text]) => ({ at: `${key} in ${locale}`, locale, text }));

/** Names of pieces that point to a key which does not exist. */
const pointingNowhere = (keysOf: (piece: Piece) => readonly string[], known: readonly string[]) =>
  pieces.filter((piece) => keysOf(piece).some((key) => !known.includes(key))).map(({ key }) => key);

describe('the demo content', () => {
  it('has about 120 documents of five types', () => {
    const counts = TYPES.map((type) => pieces.filter((piece) => piece.type === type).length);
    expect(counts).toEqual([19, 49, 14, 17, 28]);
  });

  it('is in English, Danish and Swedish, with pieces that lack each of them', () => {
    const localized = pieces.filter(({ type }) => type !== 'product');
    for (const locale of ['en', 'da', 'sv'] as const) {
      const present = localized.filter(({ texts }) => texts[locale]).length;
      expect(present).toBeGreaterThan(50);
      expect(present).toBeLessThan(localized.length);
    }
  });

  it('gives products, which are not localized, one text each', () => {
    const products = pieces.filter(({ type }) => type === 'product');
    expect(products.filter(({ texts }) => Object.keys(texts).join() !== 'en')).toEqual([]);
  });

  it('has a text for every piece and a piece for every text', () => {
    expect(pieces.filter(({ texts }) => Object.keys(texts).length === 0)).toEqual([]);
    const written = filesBelow('playground/seed/content')
      .filter((file) => /\/(en|da|sv)\.json$/.test(file))
      .reduce((count, file) => count + Object.keys(JSON.parse(textOf(file)) as object).length, 0);
    expect(pieces.flatMap(textsOf)).toHaveLength(written);
  });

  it('says something in each text', () => {
    const empty = pieces
      .flatMap(textsOf)
      .filter(
        ({ text }) => !text.title || !text.excerpt || !text.body.every((each) => each.length > 30),
      );
    expect(empty.map(({ at }) => at)).toEqual([]);
  });

  it('says nothing twice', () => {
    const paragraphs = pieces.flatMap(textsOf).flatMap(({ text }) => [text.title, ...text.body]);
    const twice = paragraphs.filter((each, index) => paragraphs.indexOf(each) !== index);
    expect(twice).toEqual([]);
  });

  it('has keys and addresses that are unique within a type', () => {
    for (const type of TYPES) {
      const own = pieces.filter((piece) => piece.type === type);
      expect(new Set(own.map(({ key }) => key)).size).toBe(own.length);
      const addresses = own
        .flatMap(textsOf)
        .map(({ locale, text }) => `${locale}/${slugOf(text.title)}`);
      expect(new Set(addresses).size).toBe(addresses.length);
    }
  });

  it('names only stages, formats and touchpoints that the first start puts in', () => {
    const keys = (things: ReadonlyArray<{ key: string }>) => things.map(({ key }) => key);
    expect(pointingNowhere(({ plan }) => plan.stages, keys(fiveStage.stages))).toEqual([]);
    expect(pointingNowhere(({ plan }) => [plan.format ?? 'article'], keys(FORMATS))).toEqual([]);
    expect(pointingNowhere(({ plan }) => plan.touchpoints ?? [], keys(TOUCHPOINTS))).toEqual([]);
  });

  it('names only personas, authors, categories and products that it has itself', () => {
    const products = pieces.filter(({ type }) => type === 'product').map(({ key }) => key);
    const names = personas.map(({ key }) => key);
    expect(pointingNowhere(({ plan }) => plan.personas, names)).toEqual([]);
    expect(
      pointingNowhere(({ plan }) => (plan.author ? [plan.author] : []), Object.keys(authors)),
    ).toEqual([]);
    expect(
      pointingNowhere(
        ({ plan }) => (plan.category ? [plan.category] : []),
        Object.keys(categories),
      ),
    ).toEqual([]);
    expect(pointingNowhere(({ plan }) => plan.products ?? [], products)).toEqual([]);
  });
});

describe('the demo personas', () => {
  it('are two of each market', () => {
    expect(personas.map(({ market }) => market)).toEqual(['b2b', 'b2b', 'b2c', 'b2c']);
  });

  it('ask questions at every stage', () => {
    const stages = fiveStage.stages.map(({ key }) => key);
    for (const persona of personas) expect(Object.keys(persona.questions)).toEqual(stages);
  });

  it('have names in every language', () => {
    for (const { name } of personas) expect(Object.keys(name)).toEqual(['en', 'da', 'sv']);
  });
});

describe('an address', () => {
  it.each([
    ['Ord om luft fra A til Å', 'ord-om-luft-fra-a-til-aa'],
    ['Söm & fukt, på golvet!', 'som-fukt-paa-golvet'],
    ['“Quoted” CO₂', 'quoted-co2'],
  ])('of %s is %s', (title, address) => {
    expect(slugOf(title)).toBe(address);
  });
});
