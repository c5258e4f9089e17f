import { enabledTypes } from '../schema/enabled-types';
import { inTransaction, read } from '../strapi-shims/database';
import type { HostContentType, Strapi } from '../strapi-shims/types';
import {
  countFailed,
  hasMarks,
  mark,
  nextMarks,
  removeMarks,
  setAside,
  WHOLE_TYPE,
  type Mark,
} from './marks';
import { indexedTypes, mendDocuments, mendType, type Progress } from './mend';

const BATCH = 200;
const RETRY_EVERY_MS = 60_000;
const DRIFT_CHECK_EVERY_MS = 60 * 60_000;

/** Keeps the targeting index true: by marks after each write, by looking through everything at times. */
export interface IndexKeeper {
  /** Resolves once the index shows every write committed before the call. Every reader asks first. */
  ready(): Promise<void>;
  /** Starts mending what is marked, without being waited for: a failure is logged, never thrown. */
  mendSoon(): void;
  /** Looks through every document of every type and mends what is out of date. */
  rebuild(onProgress?: (progress: Progress) => void): Promise<Progress[]>;
  /** Compares cheap figures of each type with the index and marks the types that differ. */
  checkQuickly(): Promise<string[]>;
  /** Tries again what failed before. */
  retryFailed(): Promise<void>;
  /** Marks whole types to be looked through before the next answer. */
  distrust(contentTypes: readonly string[]): Promise<void>;
  status(): Promise<{ pieces: number; rows: number; failed: number }>;
  /** Mends by itself from now on. */
  start(): void;
  stop(): Promise<void>;
}

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

export const createIndexKeeper = (strapi: Strapi): IndexKeeper => {
  let running: Promise<void> | null = null;
  let looking: Promise<unknown> = Promise.resolve();
  let stopped = false;
  const timers: NodeJS.Timeout[] = [];

  const mendMarked = async (contentType: string, marks: Mark[]): Promise<void> => {
    if (marks.some((each) => each.documentId === WHOLE_TYPE)) await mendType(strapi, contentType);
    const documentIds = [
      ...new Set(marks.map((each) => each.documentId).filter((id) => id !== WHOLE_TYPE)),
    ];
    await inTransaction(strapi, async ({ trx }) => {
      if (documentIds.length > 0) await mendDocuments(strapi, trx, { contentType, documentIds });
      await removeMarks(strapi, trx, marks);
    });
  };

  /** One document that cannot be mended must not keep the others from it. */
  const mendOneByOne = async (contentType: string, marks: Mark[]): Promise<void> => {
    for (const each of marks) {
      try {
        await mendMarked(contentType, [each]);
      } catch (error) {
        strapi.log.error(
          `[journey] The index could not be mended for ${contentType} ${each.documentId}; ` +
            `it is marked and tried again: ${reason(error)}`,
        );
        await setAside(strapi, each);
      }
    }
  };

  const mendBatch = async (marks: Mark[]): Promise<void> => {
    const types = new Set(marks.map((each) => each.contentType));
    for (const contentType of types) {
      const ofType = marks.filter((each) => each.contentType === contentType);
      try {
        await mendMarked(contentType, ofType);
      } catch (error) {
        // In a transaction of the caller's there is no second try: it has failed as a whole.
        if (strapi.db.inTransaction()) throw error;
        await mendOneByOne(contentType, ofType);
      }
    }
  };

  const drain = async (): Promise<void> => {
    let marks = await nextMarks(strapi, { limit: BATCH });
    while (marks.length > 0) {
      await mendBatch(marks);
      marks = await nextMarks(strapi, { limit: BATCH });
    }
  };

  const drainOnce = (): Promise<void> => {
    // A caller inside a transaction holds what the other drain may wait for: it drains for itself.
    if (strapi.db.inTransaction()) return drain();
    running ??= drain().finally(() => {
      running = null;
    });
    return running;
  };

  const ready = async (): Promise<void> => {
    if (!(await hasMarks(strapi))) return;
    // The drain that is running may have read the marks before the caller's write: go round again.
    if (running && !strapi.db.inTransaction()) await running;
    await drainOnce();
  };

  const mendSoon = (): void => {
    // After a commit nobody awaits this: a rejection would end the process.
    setImmediate(() => {
      if (stopped) return;
      drainOnce().catch((error: unknown) => {
        strapi.log.error(`[journey] The index is behind and will be mended: ${reason(error)}`);
      });
    });
  };

  const distrust = async (contentTypes: readonly string[]): Promise<void> => {
    for (const contentType of contentTypes) {
      await mark(strapi, { contentType, documentId: WHOLE_TYPE }, mendSoon);
    }
  };

  const everyType = async (): Promise<string[]> =>
    [
      ...new Set([
        ...enabledTypes(strapi).map((type) => type.uid),
        ...(await indexedTypes(strapi)),
      ]),
    ].sort();

  const rebuild: IndexKeeper['rebuild'] = async (onProgress) => {
    const results: Progress[] = [];
    for (const contentType of await everyType()) {
      if (stopped) break;
      const progress = await mendType(strapi, contentType, onProgress);
      if (progress.mended > 0) {
        strapi.log.info(
          `[journey] Index of ${contentType}: ${progress.mended} of ${progress.done} documents were out of date and are mended.`,
        );
      }
      results.push(progress);
    }
    return results;
  };

  const checkQuickly = async (): Promise<string[]> => {
    const enabled = enabledTypes(strapi);
    const gone = (await indexedTypes(strapi)).filter(
      (uid) => !enabled.some((type) => type.uid === uid),
    );
    const differing: string[] = [];
    for (const type of enabled) {
      const [host, index] = [await hostFigures(strapi, type), await indexFigures(strapi, type.uid)];
      if (host !== index) differing.push(type.uid);
    }
    const suspects = [...gone, ...differing];
    if (suspects.length > 0) await distrust(suspects);
    return suspects;
  };

  const retryFailed = async (): Promise<void> => {
    const marks = await nextMarks(strapi, { limit: BATCH, failed: true });
    const types = new Set(marks.map((each) => each.contentType));
    for (const contentType of types) {
      await mendOneByOne(
        contentType,
        marks.filter((each) => each.contentType === contentType),
      );
    }
  };

  /** One after the other, never waited for by a request. */
  const inBackground = (work: () => Promise<unknown>): void => {
    looking = looking.then(work).catch((error: unknown) => {
      strapi.log.error(`[journey] Looking after the index failed: ${reason(error)}`);
    });
  };

  const repeat = (work: () => Promise<unknown>, everyMs: number): void => {
    const timer = setInterval(() => inBackground(work), everyMs);
    timer.unref();
    timers.push(timer);
  };

  return {
    ready,
    mendSoon,
    rebuild,
    checkQuickly,
    retryFailed,
    distrust,
    status: async () => ({ ...(await countIndex(strapi)), failed: await countFailed(strapi) }),
    start: () => {
      repeat(retryFailed, RETRY_EVERY_MS);
      repeat(() => rebuild(), DRIFT_CHECK_EVERY_MS);
      inBackground(() => rebuild());
    },
    stop: async () => {
      for (const timer of timers.splice(0)) clearInterval(timer);
      stopped = true;
      await running?.catch(() => undefined);
      await looking;
    },
  };
};

/** Documents and last change: cheap, and other than the index's after most writes that went past the hooks. */
const figures = (rows: Array<Record<string, unknown>>): string => {
  const { documents, last } = rows[0] ?? {};
  const millis = typeof last === 'string' ? Number(last) || Date.parse(last) : Number(last ?? 0);
  return JSON.stringify([Number(documents ?? 0), millis]);
};

const hostFigures = async (strapi: Strapi, type: HostContentType): Promise<string> => {
  const { tableName } = strapi.db.metadata.get(type.uid);
  return figures(
    await read(strapi, (query) =>
      query(tableName)
        .whereNotNull('document_id')
        .countDistinct('document_id as documents')
        .max('updated_at as last'),
    ),
  );
};

const indexFigures = async (strapi: Strapi, contentType: string): Promise<string> =>
  figures(
    await read(strapi, (query) =>
      query('journey_index')
        .where({ content_type: contentType })
        .countDistinct('document_id as documents')
        .max('updated_at as last'),
    ),
  );

const countIndex = async (strapi: Strapi): Promise<{ pieces: number; rows: number }> => {
  const rows = await read(strapi, (query) => query('journey_index').count({ rows: '*' }));
  const heads = await read(strapi, (query) =>
    query('journey_index').where('head', true).count({ pieces: '*' }),
  );
  return { rows: Number(rows[0]?.['rows'] ?? 0), pieces: Number(heads[0]?.['pieces'] ?? 0) };
};
