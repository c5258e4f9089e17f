import type { ColumnNames } from '../core/import/columns';
import { folded } from '../core/import/vocabulary';
import type { PieceStatus } from '../core/targeting/types';
import { CATALOGUES, type MessageKey } from '../wording/catalogues';

const inEveryLanguage = (key: MessageKey): string[] =>
  Object.values(CATALOGUES).map((messages) => messages[key]);

/** What exports head their columns with. */
export const COLUMN_NAMES: ColumnNames = {
  type: inEveryLanguage('column.type'),
  documentId: inEveryLanguage('column.document-id'),
  slug: [],
  locale: inEveryLanguage('column.locale'),
  status: inEveryLanguage('column.status'),
  journey: inEveryLanguage('column.journey'),
  stages: inEveryLanguage('column.stages'),
  personas: inEveryLanguage('column.personas'),
  format: inEveryLanguage('column.format'),
  touchpoints: inEveryLanguage('column.touchpoints'),
};

const PUBLISHED = ['published', ...inEveryLanguage('value.published')].map(folded);

/** The version that a line was exported from; the draft where it does not say. */
export const statusIn = (cell: string | undefined): PieceStatus =>
  cell !== undefined && PUBLISHED.includes(folded(cell)) ? 'published' : 'draft';
