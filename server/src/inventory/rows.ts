import { sortKey } from '../core/matching/sortKey';
import type { Piece, Targeting } from '../core/targeting/types';

/** Where the targeting index is. */
export const INDEX = 'journey_index';

/** One row of it, by its columns; see `schema/index-tables.ts`. */
export interface IndexRow {
  content_type: string;
  document_id: string;
  locale: string;
  status: string;
  head: boolean;
  stage: string;
  is_primary: boolean;
  persona: string;
  stages: string;
  personas: string;
  format: string;
  touchpoints: string;
  title: string;
  title_key: string;
  published_at: number;
  updated_at: number;
  created_at: number;
}

export const ANY_PERSONA = '*';
export const EVERYONE = '';
export const NO_STAGE = '';

/** `['a', 'b']` → `|a|b|`, so that `|a|` finds a whole key with LIKE on every database. */
export const joinKeys = (keys: readonly string[]): string =>
  keys.length === 0 ? '' : `|${keys.join('|')}|`;

export const splitKeys = (joined: string): string[] =>
  joined.split('|').filter((key) => key !== '');

/** A piece's rows: each of its stages × any persona and each persona it names (or everyone). */
export const rowsOf = (piece: Piece): IndexRow[] => {
  const { stages, personas, format, touchpoints } = piece.targeting;
  const shared = {
    content_type: piece.contentType,
    document_id: piece.documentId,
    locale: piece.locale ?? '',
    status: piece.status,
    stages: joinKeys(stages),
    personas: joinKeys(personas),
    format: format ?? '',
    touchpoints: joinKeys(touchpoints),
    title: piece.title,
    title_key: sortKey(piece.title),
    published_at: piece.publishedAt,
    updated_at: piece.updatedAt,
    created_at: piece.createdAt,
  };
  const stageColumn = stages.length > 0 ? stages : [NO_STAGE];
  const personaColumn = [ANY_PERSONA, ...(personas.length > 0 ? personas : [EVERYONE])];
  return stageColumn.flatMap((stage, stageIndex) =>
    personaColumn.map((persona, personaIndex) => ({
      ...shared,
      head: stageIndex === 0 && personaIndex === 0,
      stage,
      is_primary: stageIndex === 0,
      persona,
    })),
  );
};

/** As far from 1970 as a Date goes, in milliseconds. */
const FARTHEST = 8.64e15;

/** 0 for what is no time: whoever writes it as a date would fail for all the others. */
const timeOf = (stored: unknown): number => {
  const time = Number(stored);
  return Math.abs(time) <= FARTHEST ? time : 0;
};

/** Columns of an index row that a piece is read from. */
export const PIECE_COLUMNS = [
  'content_type',
  'document_id',
  'locale',
  'status',
  'title',
  'stages',
  'personas',
  'format',
  'touchpoints',
  'published_at',
  'updated_at',
  'created_at',
] as const;

const targetingOf = (row: Record<string, unknown>): Targeting => ({
  stages: splitKeys(String(row['stages'] ?? '')),
  personas: splitKeys(String(row['personas'] ?? '')),
  format: row['format'] === '' ? null : String(row['format']),
  touchpoints: splitKeys(String(row['touchpoints'] ?? '')),
});

/**
 * The pieces that index rows were made from. Those tagged alike share their targeting: a site of
 * 50 000 pieces has a few thousand of them.
 */
export const piecesFrom = (rows: ReadonlyArray<Record<string, unknown>>): Piece[] => {
  const known = new Map<string, Targeting>();
  return rows.map((row) => {
    const { stages, personas, format, touchpoints } = row;
    const tags = JSON.stringify([stages, personas, format, touchpoints]);
    const targeting = known.get(tags) ?? targetingOf(row);
    known.set(tags, targeting);
    return {
      contentType: String(row['content_type']),
      documentId: String(row['document_id']),
      locale: row['locale'] === '' ? null : String(row['locale']),
      status: row['status'] === 'draft' ? 'draft' : 'published',
      title: String(row['title'] ?? ''),
      targeting,
      publishedAt: timeOf(row['published_at']),
      updatedAt: timeOf(row['updated_at']),
      createdAt: timeOf(row['created_at']),
    };
  });
};

/** What two rows must share to be the same row: used to find drift without minding their order. */
export const fingerprint = (row: IndexRow | Record<string, unknown>): string => {
  const value = row as Record<string, unknown>;
  return JSON.stringify([
    ...['content_type', 'document_id', 'locale', 'status', 'stage', 'persona'].map((name) =>
      String(value[name]),
    ),
    ...['stages', 'personas', 'format', 'touchpoints', 'title', 'title_key'].map((name) =>
      String(value[name] ?? ''),
    ),
    Boolean(value['head']),
    Boolean(value['is_primary']),
    ...['published_at', 'updated_at', 'created_at'].map((name) => Number(value[name])),
  ]);
};
