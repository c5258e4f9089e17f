import type { ImportColumn } from './columns';

/** Why a line cannot be imported. */
export const IMPORT_PROBLEMS = [
  /** Neither a document id nor a slug. */
  'no-document',
  /** No such document, or none that the user may read. */
  'unknown-document',
  /** The slug is that of several documents. */
  'ambiguous-document',
  'unknown-type',
  /** The document is of another content type than the line says. */
  'other-type',
  'no-permission',
  /** Tags are per locale, and the line does not name one locale that the document has. */
  'which-locale',
  /** The stages are those of another journey than content is tagged in. */
  'other-journey',
  'unknown-value',
  'ambiguous-value',
  /** A piece has one format. */
  'several-formats',
  /** An earlier line is about the same document. */
  'repeated',
] as const;
export type ImportProblemKind = (typeof IMPORT_PROBLEMS)[number];

/** What is wrong with a line, and where. */
export interface ImportProblem {
  readonly kind: ImportProblemKind;
  readonly column: ImportColumn | null;
  readonly value: string;
  /** What would do: keys, document ids, locales; of a repeated line, the line it repeats. */
  readonly valid: readonly string[];
}

export const problem = (
  kind: ImportProblemKind,
  column: ImportColumn | null,
  rest: Partial<Pick<ImportProblem, 'value' | 'valid'>> = {},
): ImportProblem => ({ kind, column, value: '', valid: [], ...rest });
