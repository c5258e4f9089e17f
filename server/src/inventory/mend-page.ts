import { loadDefinitions } from '../definitions/load';
import { inTransaction } from '../strapi-shims/database';
import type { Strapi } from '../strapi-shims/types';
import { removeMarks, setAside, type Mark } from './marks';
import { mendDocuments, type Documents } from './mend';
import { changeContentVersion } from './state';

/**
 * Documents mended in one transaction. On SQLite the file is written through to the disk at the end
 * of each, which takes as long as mending some dozens, and meanwhile nobody else gets at it.
 */
export const PAGE = 200;

/** Some documents to mend, and the marks that are settled with it. */
export interface Page extends Documents {
  marks: readonly Mark[];
}

export const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** Documents, or with '*' a whole type, that could not be mended, and the marks that asked for it. */
export interface Failure extends Page {
  error: unknown;
}

const NAMED = 5;

/** Sets aside what could not be mended, so that it holds up no answer, and says so in the log. */
export const setFailuresAside = async (
  strapi: Strapi,
  { contentType, documentIds, marks, error }: Failure,
): Promise<void> => {
  const failed = documentIds.map((documentId) => {
    const tried = marks.filter((each) => each.documentId === documentId);
    const failures = Math.max(0, ...tried.map((each) => each.failures)) + 1;
    return { contentType, documentId, failures };
  });
  await inTransaction(strapi, async ({ trx }) => {
    await changeContentVersion(strapi, trx);
    await removeMarks(strapi, trx, marks);
    await setAside(strapi, trx, failed);
  });
  if (failed.length === 0) return;
  const named = [...documentIds.slice(0, NAMED), ...(failed.length > NAMED ? ['…'] : [])];
  strapi.log.error(
    `[journey] The index could not be mended for ${failed.length} of ${contentType} (${named.join(', ')}). ` +
      `It is marked and tried again: ${reasonOf(error)}`,
  );
};

/** In one transaction; the version changes with it when anything has, and no other node has changed it for that. */
const mendInOne = (strapi: Strapi, page: Page): Promise<number> =>
  inTransaction(strapi, async ({ trx }) => {
    const mended = await mendDocuments(strapi, trx, page);
    const settled = await removeMarks(strapi, trx, page.marks);
    if (mended > 0 || settled > 0) await changeContentVersion(strapi, trx);
    return mended;
  });

/** One by one: a document that cannot be mended must not keep the others from it. */
const mendOneByOne = async (
  strapi: Strapi,
  { contentType, documentIds, marks }: Page,
): Promise<number> => {
  const failed: string[] = [];
  let mended = 0;
  let lastError: unknown;
  for (const documentId of documentIds) {
    try {
      mended += await mendInOne(strapi, { contentType, documentIds: [documentId], marks: [] });
    } catch (error) {
      lastError = error;
      failed.push(documentId);
    }
  }
  await setFailuresAside(strapi, { contentType, documentIds: failed, marks, error: lastError });
  return mended;
};

/**
 * Mends some documents in a transaction of its own, or in the caller's. A document that cannot be
 * mended is set aside, said in the log, and tried again later.
 *
 * @returns how many of the documents had rows that were out of date
 */
export const mendPage = async (strapi: Strapi, page: Page): Promise<number> => {
  try {
    // What is read in a transaction is not kept: the next page would read it again.
    await loadDefinitions(strapi);
    return await mendInOne(strapi, page);
  } catch (error) {
    // In a transaction of the caller's there is no second try: it has failed as a whole.
    if (strapi.db.inTransaction()) throw error;
    return mendOneByOne(strapi, page);
  }
};
