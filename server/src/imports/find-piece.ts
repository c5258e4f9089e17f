import type { ImportLine } from '../core/import/columns';
import { problem, type ImportProblem } from '../core/import/problems';
import { textsIn } from '../core/import/vocabulary';
import type { Piece } from '../core/targeting/types';
import { statusIn } from './headers';
import type { Sight } from './sight';

/** The piece that a line is about. */
export interface FoundPiece {
  /** The version that an import writes: the draft where there is one. */
  readonly edited: Piece;
  /** The version that the line was exported from. */
  readonly exported: Piece;
}

interface Found<T> {
  readonly found: T;
}
interface NotFound {
  readonly problem: ImportProblem;
}

export const isFound = <T>(result: Found<T> | NotFound): result is Found<T> => 'found' in result;

const findType = (
  cell: string | undefined,
  { typeNames }: Sight,
): Found<string | null> | NotFound => {
  if (!cell) return { found: null };
  const meaning = typeNames.meaningOf(cell);
  if (meaning.kind === 'key') return { found: meaning.key };
  const valid = meaning.kind === 'ambiguous' ? meaning.keys : typeNames.keys;
  return { problem: problem('unknown-type', 'type', { value: cell, valid }) };
};

const findDocument = (
  { cells }: ImportLine,
  uid: string | null,
  sight: Sight,
): Found<string> | NotFound => {
  const { documentId, slug } = cells;
  if (documentId) {
    const [version] = sight.versionsOf(documentId);
    if (!version) {
      return { problem: problem('unknown-document', 'documentId', { value: documentId }) };
    }
    if (uid === null || version.contentType === uid) return { found: documentId };
    return {
      problem: problem('other-type', 'type', {
        value: cells.type ?? '',
        valid: [version.contentType],
      }),
    };
  }
  if (!slug) return { problem: problem('no-document', 'documentId') };
  const [first, ...others] = sight.withSlug(slug, uid);
  if (first === undefined) return { problem: problem('unknown-document', 'slug', { value: slug }) };
  if (others.length === 0) return { found: first };
  return {
    problem: problem('ambiguous-document', 'slug', { value: slug, valid: [first, ...others] }),
  };
};

/** Of one locale and status, or of what comes nearest: the draft is what is edited. */
const versionIn = (
  versions: readonly Piece[],
  locale: string | null,
  status: Piece['status'],
): Piece | undefined => {
  const inLocale = versions.filter((version) => locale === null || version.locale === locale);
  return inLocale.find((version) => version.status === status) ?? inLocale[0];
};

interface Finding {
  readonly targetingPerLocale: boolean;
  /** The default one first: where a line leaves it open, that is the version it is about. */
  readonly siteLocales: readonly string[];
}

const localeOf = (
  cell: string | undefined,
  versions: readonly Piece[],
  { targetingPerLocale, siteLocales }: Finding,
): Found<string | null> | NotFound => {
  const named = textsIn(cell ?? '');
  const locales = siteLocales.filter((code) => versions.some(({ locale }) => locale === code));
  if (locales.length === 0) return { found: null };
  const asked = named.length > 0 ? locales.filter((locale) => named.includes(locale)) : locales;
  const [first, ...others] = asked;
  if (first === undefined || (targetingPerLocale && others.length > 0)) {
    return { problem: problem('which-locale', 'locale', { value: cell ?? '', valid: locales }) };
  }
  return { found: first };
};

/** The piece that a line is about, among those that the user may read; or why there is none. */
export const findPiece = (
  line: ImportLine,
  sight: Sight,
  finding: Finding,
): Found<FoundPiece> | NotFound => {
  const type = findType(line.cells.type, sight);
  if (!isFound(type)) return type;
  const document = findDocument(line, type.found, sight);
  if (!isFound(document)) return document;
  const versions = sight.versionsOf(document.found);
  const locale = localeOf(line.cells.locale, versions, finding);
  if (!isFound(locale)) return locale;
  const edited = versionIn(versions, locale.found, 'draft');
  const exported = versionIn(versions, locale.found, statusIn(line.cells.status));
  if (!edited || !exported) {
    return { problem: problem('unknown-document', 'documentId', { value: document.found }) };
  }
  return { found: { edited, exported } };
};
