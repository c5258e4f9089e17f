import { enabledTypes, hasDraftAndPublish, isLocalized } from '../schema/enabled-types';
import { read, type Query, type Row } from '../strapi-shims/database';
import type { HostContentType, Strapi } from '../strapi-shims/types';
import { INDEX } from './rows';

/** Of a content type: cheap, and other than the index's after most writes that went past the hooks. */
interface Figures {
  /** Documents in each locale and status. */
  readonly pieces: number;
  /** Milliseconds; 0 where there is none. */
  readonly lastChange: number;
}

const millis = (time: unknown): number =>
  typeof time === 'string' ? Number(time) || Date.parse(time) : Number(time ?? 0);

const piecesIn = ([counted]: readonly Row[]): number => Number(counted?.['pieces'] ?? 0);

const hostRows = (strapi: Strapi, type: HostContentType, query: (name: string) => Query): Query =>
  query(strapi.db.metadata.get(type.uid).tableName).whereNotNull('document_id');

/** Of every type that has rows in the index, in one pass. */
const indexFigures = async (strapi: Strapi): Promise<ReadonlyMap<string, Figures>> => {
  const rows = await read(strapi, (query) =>
    query(INDEX)
      .where('head', true)
      .groupBy('content_type')
      .select('content_type')
      .count({ pieces: '*' })
      .max({ last_change: 'updated_at' }),
  );
  return new Map(
    rows.map((row) => [
      String(row['content_type']),
      { pieces: piecesIn([row]), lastChange: millis(row['last_change']) },
    ]),
  );
};

/** Rows are not pieces where publishing at the same time has left two of one, or a type is localized no more. */
const distinctPieces = async (strapi: Strapi, type: HostContentType): Promise<number> => {
  const isDraft = strapi.db.connection.raw('?? is null as ??', ['published_at', 'is_draft']);
  const versions = [
    ...(isLocalized(type) ? ['locale'] : []),
    ...(hasDraftAndPublish(type) ? [isDraft] : []),
  ];
  const counted = await read(strapi, (query) => {
    const pieces = hostRows(strapi, type, query).distinct('document_id', ...versions);
    return query(INDEX).from(pieces.as('pieces')).count({ pieces: '*' });
  });
  return piecesIn(counted);
};

/** Whether the host has as many pieces of a type as the index, changed last when the index's were. */
const fits = async (strapi: Strapi, type: HostContentType, index: Figures): Promise<boolean> => {
  const [changed] = await read(strapi, (query) =>
    hostRows(strapi, type, query).max({ last: 'updated_at' }),
  );
  if (millis(changed?.['last']) !== index.lastChange) return false;
  const rows = await read(strapi, (query) => hostRows(strapi, type, query).count({ pieces: '*' }));
  // Nearly always the same, and cheaper to count.
  return piecesIn(rows) === index.pieces || (await distinctPieces(strapi, type)) === index.pieces;
};

/** Content types that differ from the index by cheap figures, and those that should not be in it. */
export const suspectTypes = async (strapi: Strapi): Promise<string[]> => {
  const enabled = enabledTypes(strapi);
  const index = await indexFigures(strapi);
  const suspects = [...index.keys()].filter((uid) => !enabled.some((type) => type.uid === uid));
  for (const type of enabled) {
    const figures = index.get(type.uid) ?? { pieces: 0, lastChange: 0 };
    if (!(await fits(strapi, type, figures))) suspects.push(type.uid);
  }
  return suspects;
};
