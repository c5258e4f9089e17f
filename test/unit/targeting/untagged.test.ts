import type { Piece } from '../../../server/src/core/targeting/types';
import {
  untaggedItems,
  type UntaggedSelection,
  type UntaggedSort,
} from '../../../server/src/core/targeting/untagged';

const EVERYTHING: UntaggedSelection = { locale: null, isPublished: null, search: null };

const piece = (documentId: string, rest: Partial<Piece> & { stages?: string[] } = {}): Piece => {
  const { stages = [], ...others } = rest;
  return {
    contentType: 'api::article.article',
    documentId,
    locale: 'en',
    status: 'draft',
    title: `Title ${documentId}`,
    targeting: { stages, personas: [], format: null, touchpoints: [] },
    publishedAt: 0,
    updatedAt: 0,
    createdAt: 0,
    ...others,
  };
};

const queue = (
  pieces: Piece[],
  options: Partial<UntaggedSelection> & { sort?: UntaggedSort; targetingPerLocale?: boolean } = {},
) => {
  const { sort = 'title:asc', targetingPerLocale = false, ...selection } = options;
  return untaggedItems(
    { pieces, siteLocales: ['en', 'da'], targetingPerLocale },
    { ...EVERYTHING, ...selection },
    sort,
  );
};
const ids = (...args: Parameters<typeof queue>) => queue(...args).map((item) => item.documentId);

describe('the queue of untagged pieces', () => {
  it('holds the documents whose draft has no stage, each once', () => {
    expect(ids([piece('a'), piece('a', { locale: 'da' }), piece('b', { stages: ['x'] })])).toEqual([
      'a',
    ]);
  });

  it('lets a piece go when its draft is tagged, though its published version is not yet', () => {
    const published = piece('a', { status: 'published' });
    expect(ids([piece('a', { stages: ['x'] }), published])).toEqual([]);
  });

  it('holds a published piece whose draft has lost its stages', () => {
    const published = piece('a', { status: 'published', stages: ['x'] });
    expect(queue([piece('a'), published])).toMatchObject([{ documentId: 'a', isPublished: true }]);
  });

  it('holds the published pieces of a type without drafts', () => {
    expect(queue([piece('a', { status: 'published', locale: null })])).toEqual([
      {
        contentType: 'api::article.article',
        documentId: 'a',
        title: 'Title a',
        locale: null,
        locales: [],
        isPublished: true,
        updatedAt: 0,
      },
    ]);
  });

  it('names the locales in the order of the site’s, and tags in the first', () => {
    expect(queue([piece('a', { locale: 'da' }), piece('a', { locale: 'en' })])).toMatchObject([
      { locale: 'en', locales: ['en', 'da'] },
    ]);
  });

  it('has an item for each locale where tags are per locale', () => {
    const pieces = [piece('a', { locale: 'da' }), piece('a', { locale: 'en', stages: ['x'] })];
    expect(queue(pieces, { targetingPerLocale: true })).toMatchObject([
      { locale: 'da', locales: ['da'] },
    ]);
  });

  it('is narrowed by locale, type without locales included', () => {
    const pieces = [piece('a'), piece('b', { locale: 'da' }), piece('c', { locale: null })];
    expect(ids(pieces, { locale: 'da' })).toEqual(['b', 'c']);
  });

  it('is narrowed by whether there is a published version', () => {
    const pieces = [piece('a'), piece('b'), piece('b', { status: 'published' })];
    expect(ids(pieces, { isPublished: true })).toEqual(['b']);
    expect(ids(pieces, { isPublished: false })).toEqual(['a']);
  });

  it('is searched by title, whatever the case', () => {
    expect(
      ids([piece('a', { title: 'Better Backups' }), piece('b')], { search: 'backup' }),
    ).toEqual(['a']);
  });

  it.each([
    ['title:asc', ['a', 'b', 'c']],
    ['title:desc', ['c', 'b', 'a']],
    ['updatedAt:desc', ['b', 'a', 'c']],
    ['updatedAt:asc', ['a', 'c', 'b']],
  ] as const)('is sorted by %s, pieces alike by their ids', (sort, order) => {
    const pieces = [piece('c'), piece('a', { title: 'TITLE A' }), piece('b', { updatedAt: 5 })];
    expect(ids(pieces, { sort })).toEqual(order);
  });
});
