import { enabledTypes } from '../schema/enabled-types';
import { read } from '../strapi-shims/database';
import type { HostContentType, Strapi } from '../strapi-shims/types';
import { mendPage, PAGE } from './mend-page';

const TABLE = 'journey_index';

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
}

const idsOf = (rows: Array<Record<string, unknown>>): string[] =>
  rows.map((row) => String(row['document_id']));

/** The next documents of an enabled type. */
const documentsAfter = async (
  strapi: Strapi,
  type: HostContentType,
  last: string,
): Promise<string[]> => {
  const { tableName } = strapi.db.metadata.get(type.uid);
  return idsOf(
    await read(strapi, (query) =>
      query(tableName)
        .distinct('document_id')
        .where('document_id', '>', last)
        .orderBy('document_id')
        .limit(PAGE),
    ),
  );
};

/** The next documents in the index that are none: of a type enabled no more, or gone from its table. */
const strayDocuments = async (
  strapi: Strapi,
  { contentType, type }: { contentType: string; type: HostContentType | undefined },
  last: string,
): Promise<string[]> => {
  const tableName = type && strapi.db.metadata.get(type.uid).tableName;
  return idsOf(
    await read(strapi, (query) =>
      query(TABLE)
        .distinct('document_id')
        .where('content_type', contentType)
        .where('document_id', '>', last)
        .modify((builder) => {
          if (tableName)
            void builder.whereNotIn(
              'document_id',
              query(tableName).distinct('document_id').whereNotNull('document_id'),
            );
        })
        .orderBy('document_id')
        .limit(PAGE),
    ),
  );
};

const yieldToOthers = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Looks through every document of a type, and through its rows in the index, and mends what is
 * out of date, page by page. A type that is not enabled any more loses its rows.
 */
export const lookThrough = async (
  strapi: Strapi,
  contentType: string,
  { onProgress, signal }: LookThroughOptions = {},
): Promise<Progress> => {
  const type = enabledTypes(strapi).find((each) => each.uid === contentType);
  const progress: Progress = { contentType, done: 0, mended: 0 };
  const goThrough = async (nextAfter: (last: string) => Promise<string[]>): Promise<void> => {
    let last = '';
    while (signal?.aborted !== true) {
      const documentIds = await nextAfter(last);
      last = documentIds.at(-1) ?? '';
      if (last === '') return;
      progress.mended += await mendPage(strapi, { contentType, documentIds, marks: [] });
      progress.done += documentIds.length;
      onProgress?.({ ...progress });
      await yieldToOthers();
    }
  };
  if (type) await goThrough((last) => documentsAfter(strapi, type, last));
  await goThrough((last) => strayDocuments(strapi, { contentType, type }, last));
  return progress;
};

/** Content types that have rows in the index, enabled or not. */
export const indexedTypes = async (strapi: Strapi): Promise<string[]> => {
  const rows = await read(strapi, (query) => query(TABLE).distinct('content_type'));
  return rows.map((row) => String(row['content_type']));
};
