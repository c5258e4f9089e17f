import { enabledTypes } from '../schema/enabled-types';
import { read, type Query } from '../strapi-shims/database';
import type { HostContentType, Strapi } from '../strapi-shims/types';
import { A_LONG_WHILE_MS, A_WHILE_MS, giveWay, letOthersRun } from './give-way';
import { mendPage, PAGE } from './mend-page';
import { INDEX } from './rows';

/** How far looking through a content type has come. */
export interface Progress {
  contentType: string;
  /** Documents looked through. */
  done: number;
  /** Those of them whose rows were out of date. */
  mended: number;
}

export interface LookThroughOptions {
  onProgress?: ((progress: Progress) => void) | undefined;
  /** Stops it after the page it is at. */
  signal?: AbortSignal | undefined;
  /** Whether nobody waits for it, so that it takes its time where others are at work. */
  givesWay?: boolean;
}

/**
 * The next documents in order, of the type's table and of the index: there may be rows of some that
 * are gone, and of a type that is enabled no more. Each part is limited by itself, so that however
 * many there are, few are looked at.
 */
const documentsAfter = async (
  strapi: Strapi,
  { contentType, type }: { contentType: string; type: HostContentType | undefined },
  last: string,
): Promise<string[]> => {
  const rows = await read(strapi, (query) => {
    const next = (from: Query, name: string): Query =>
      query(INDEX).from(
        from
          .distinct('document_id')
          .where('document_id', '>', last)
          .orderBy('document_id')
          .limit(PAGE)
          .as(name),
      );
    const indexed = next(query(INDEX).where('content_type', contentType), 'indexed');
    if (!type) return indexed.select('document_id').orderBy('document_id');
    const { tableName } = strapi.db.metadata.get(type.uid);
    return next(query(tableName), 'there')
      .select('document_id')
      .union(indexed.select('document_id'))
      .orderBy('document_id')
      .limit(PAGE);
  });
  return rows.map((row) => String(row['document_id']));
};

/**
 * Looks through every document of a type, and through its rows in the index, and mends what is
 * out of date, page by page. A type that is not enabled any more loses its rows.
 */
export const lookThrough = async (
  strapi: Strapi,
  contentType: string,
  { onProgress, signal, givesWay = false }: LookThroughOptions = {},
): Promise<Progress> => {
  const type = enabledTypes(strapi).find((each) => each.uid === contentType);
  const progress: Progress = { contentType, done: 0, mended: 0 };
  let last = '';
  while (signal?.aborted !== true) {
    const documentIds = await documentsAfter(strapi, { contentType, type }, last);
    last = documentIds.at(-1) ?? '';
    if (last === '') break;
    const mended = await mendPage(strapi, { contentType, documentIds, marks: [] });
    progress.mended += mended;
    progress.done += documentIds.length;
    onProgress?.({ ...progress });
    await (givesWay ? giveWay(mended > 0 ? A_LONG_WHILE_MS : A_WHILE_MS) : letOthersRun());
  }
  return progress;
};

/** Content types that have rows in the index, enabled or not: a look each, not one at every row. */
export const indexedTypes = async (strapi: Strapi): Promise<string[]> => {
  const types: string[] = [];
  for (;;) {
    const last = types.at(-1) ?? '';
    const [row] = await read(strapi, (query) =>
      query(INDEX).where('content_type', '>', last).min({ next: 'content_type' }),
    );
    const next = row?.['next'] ?? null;
    if (typeof next !== 'string') return types;
    types.push(next);
  }
};
