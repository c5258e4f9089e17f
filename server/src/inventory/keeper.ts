import { enabledTypes } from '../schema/enabled-types';
import { restoreIndexTables } from '../schema/index-tables';
import { read } from '../strapi-shims/database';
import type { Strapi } from '../strapi-shims/types';
import { recountIfEmpty, recountIndex } from './alike';
import { suspectTypes } from './drift';
import { A_LONG_WHILE_MS, giveWay, letOthersRun } from './give-way';
import { indexedTypes, lookThrough, type Progress } from './look-through';
import {
  countFailed,
  failedMarks,
  lastMark,
  mark,
  nextMarks,
  NO_DOCUMENT,
  WHOLE_TYPE,
  type Mark,
} from './marks';
import { createFreshness } from './freshness';
import { createOtherNodes } from './other-nodes';
import { mendPage, PAGE, reasonOf, setFailuresAside } from './mend-page';
import { INDEX } from './rows';
import {
  changeDefinitionsVersion,
  claimLookThrough,
  noteLookThrough,
  prepareState,
  readStanding,
} from './state';
import { createTurns } from './turns';

/** So long after a write its documents are mended where nobody asks sooner: those of many writes together. */
const MEND_AFTER_MS = 200;
const RETRY_EVERY_MS = 60_000;
/** How often nodes ask whose turn it is: if the one that was to do it is gone, another does so soon. */
const ASK_EVERY_MS = 60_000;
const LOOK_THROUGH_EVERY_MS = 60 * 60_000;

/** Keeps the targeting index true: by marks after each write, by looking through everything at times. */
export interface IndexKeeper {
  /**
   * Resolves once the index shows every write committed before the call. Every reader asks first.
   * Tells the version to keep things under; null in a transaction: what it sees may be rolled back.
   */
  ready(): Promise<string | null>;
  /** Whether nothing was written since this was the version: then what was read under it fits together. */
  isStill(version: string): Promise<boolean>;
  /** A version that is behind the writes of this node never, of other nodes by half a second at most. */
  readonly recentVersion: () => Promise<string>;
  /** The same without waiting; null where it has to be read. */
  readonly knownVersion: () => string | null;
  /**
   * To be called after each commit that an answer may depend on. Tells the other nodes, and has what
   * is marked mended soon, without being waited for: a failure is logged, never thrown.
   */
  readonly afterCommit: () => void;
  /** Looks through every document of every type and mends what is out of date. */
  rebuild(onProgress?: (progress: Progress) => void): Promise<Progress[]>;
  /** Compares cheap figures of each type with the index and marks the types that differ. */
  checkQuickly(): Promise<string[]>;
  /** Looks through everything when that is due, and no other node does; tells whether it did. */
  lookThroughWhenDue(): Promise<boolean>;
  /** Tries again what failed before. */
  retryFailed(): Promise<void>;
  /** Marks whole types to be looked through before the next answer. */
  distrust(contentTypes: readonly string[]): Promise<void>;
  status(): Promise<{ pieces: number; rows: number; failed: number }>;
  /** Looks after the index by itself from now on. */
  start(): void;
  /** Runs `work` by and by, one after the other, never waited for by a request. */
  inBackground(work: () => Promise<unknown>): void;
  stop(): Promise<void>;
}

const documentsIn = (marks: readonly Mark[]): string[] => [
  ...new Set(
    marks.map((each) => each.documentId).filter((id) => id !== WHOLE_TYPE && id !== NO_DOCUMENT),
  ),
];

export const createIndexKeeper = (strapi: Strapi): IndexKeeper => {
  const stopping = new AbortController();
  const timers: NodeJS.Timeout[] = [];
  let background: Promise<unknown> = Promise.resolve();
  /** Done when the index has been compared with what was written while this node was not there. */
  let checked = (): Promise<unknown> => Promise.resolve();

  const lookThroughMarked = async (contentType: string, marks: readonly Mark[]): Promise<void> => {
    try {
      await lookThrough(strapi, contentType);
    } catch (error) {
      // In a transaction of the caller's there is no second try: it has failed as a whole.
      if (strapi.db.inTransaction()) throw error;
      const documentIds = [WHOLE_TYPE];
      await setFailuresAside(strapi, { contentType, documentIds, marks, error });
    }
  };

  const mendMarked = async (marks: readonly Mark[]): Promise<void> => {
    // A caller's transaction may be rolled back, or hold an older state than others have mended
    // since: what it mends is its own, and all is mended again after it.
    const mayRemove = !strapi.db.inTransaction();
    if (!mayRemove) for (const each of marks) await mark(strapi, each, afterCommit);
    for (const contentType of new Set(marks.map((each) => each.contentType))) {
      const ofType = marks.filter((each) => each.contentType === contentType);
      const whole = ofType.filter((each) => each.documentId === WHOLE_TYPE);
      if (whole.length > 0) await lookThroughMarked(contentType, whole);
      await mendPage(strapi, {
        contentType,
        documentIds: documentsIn(ofType),
        marks: mayRemove ? ofType : [],
      });
    }
  };

  /** Mends what is marked when it starts; what is marked later is for another round. */
  const drain = async (): Promise<void> => {
    const upTo = (await lastMark(strapi)) ?? 0;
    let after = 0;
    while (after < upTo) {
      const marks = await nextMarks(strapi, { after, upTo, limit: PAGE });
      await mendMarked(marks);
      after = marks.at(-1)?.id ?? upTo;
      await letOthersRun();
    }
  };

  const turns = createTurns(drain, {
    soonMs: MEND_AFTER_MS,
    onFailure: (error) => {
      strapi.log.error(`[journey] The index is behind and will be mended: ${reasonOf(error)}`);
    },
  });

  const readyVersion = async (): Promise<string> => {
    await checked();
    const { version, isBehind } = await readStanding(strapi);
    if (!isBehind) return version;
    await turns.next();
    return (await readStanding(strapi)).version;
  };

  const ready = async (): Promise<string | null> => {
    if (!strapi.db.inTransaction()) return readyVersion();
    // Here another's turn may be waiting for what this transaction holds.
    if ((await lastMark(strapi)) !== null) await drain();
    return null;
  };

  const freshness = createFreshness(readyVersion);

  const isStill = async (version: string): Promise<boolean> => {
    const standing = await readStanding(strapi);
    const isSame = standing.version === version && !standing.isBehind;
    if (!isSame) freshness.outdate();
    return isSame;
  };
  const otherNodes = createOtherNodes(strapi, { onChange: freshness.outdate });

  const afterCommit = (): void => {
    freshness.outdate();
    otherNodes.tell();
    turns.soon();
  };

  const distrust: IndexKeeper['distrust'] = async (contentTypes) => {
    for (const contentType of contentTypes) {
      await mark(strapi, { contentType, documentId: WHOLE_TYPE }, afterCommit);
    }
  };

  const rebuild: IndexKeeper['rebuild'] = async (onProgress) => {
    await restoreIndexTables(strapi);
    await prepareState(strapi);
    await recountIfEmpty(strapi);
    // What went past all hooks may be definitions too: every node reads them anew.
    await changeDefinitionsVersion(strapi, afterCommit);
    await noteLookThrough(strapi);
    const types = [
      ...enabledTypes(strapi).map((type) => type.uid),
      ...(await indexedTypes(strapi)),
    ];
    const results: Progress[] = [];
    for (const contentType of [...new Set(types)].sort()) {
      const { signal } = stopping;
      const progress = await lookThrough(strapi, contentType, {
        onProgress,
        signal,
        givesWay: true,
      });
      if (progress.mended > 0) {
        strapi.log.info(
          `[journey] Index of ${contentType}: ${progress.mended} of ${progress.done} documents were out of date and are mended.`,
        );
      }
      results.push(progress);
    }
    // At last, when all that was out of date has been counted with what it gave way to.
    if (!stopping.signal.aborted) await recountIndex(strapi);
    return results;
  };

  const lookThroughWhenDue = async (): Promise<boolean> => {
    const isMine = await claimLookThrough(strapi, LOOK_THROUGH_EVERY_MS);
    if (isMine) await rebuild();
    return isMine;
  };

  const checkQuickly = async (): Promise<string[]> => {
    const suspects = await suspectTypes(strapi);
    if (suspects.length > 0) {
      strapi.log.info(
        `[journey] The index does not fit ${suspects.join(', ')}: it is looked through and mended.`,
      );
      await distrust(suspects);
    }
    return suspects;
  };

  const retryFailed = async (): Promise<void> => mendMarked(await failedMarks(strapi, PAGE));

  /** Nothing of this is asked for by anybody who could be told that it failed. */
  const orSay = (work: Promise<unknown>): Promise<unknown> =>
    work.catch((error: unknown) => {
      strapi.log.error(`[journey] Looking after the index failed: ${reasonOf(error)}`);
    });

  const inBackground = (work: () => Promise<unknown>): void => {
    background = orSay(background.then(() => (stopping.signal.aborted ? undefined : work())));
  };

  const repeat = (work: () => Promise<unknown>, everyMs: number): void => {
    timers.push(setInterval(() => inBackground(work), everyMs).unref());
  };

  return {
    ready,
    isStill,
    recentVersion: freshness.recentVersion,
    knownVersion: freshness.knownVersion,
    afterCommit,
    rebuild,
    lookThroughWhenDue,
    checkQuickly,
    retryFailed,
    distrust,
    inBackground,
    status: async () => ({ ...(await countIndex(strapi)), failed: await countFailed(strapi) }),
    start: () => {
      // Reads whole tables on some databases: answers wait for it, the rest of the host's start does not.
      let check: Promise<unknown> | null = null;
      checked = () => (check ??= orSay(checkQuickly()));
      // The host has much to do before it listens, on SQLite with the one connection.
      inBackground(() => giveWay(A_LONG_WHILE_MS));
      inBackground(checked);
      inBackground(otherNodes.connect);
      repeat(retryFailed, RETRY_EVERY_MS);
      repeat(lookThroughWhenDue, ASK_EVERY_MS);
      // Whatever the others have done: this node may be the first with another schema.
      inBackground(() => rebuild());
    },
    stop: async () => {
      for (const timer of timers.splice(0)) clearInterval(timer);
      stopping.abort();
      otherNodes.close();
      await turns.ended();
      await background;
    },
  };
};

const countIndex = async (strapi: Strapi): Promise<{ pieces: number; rows: number }> => {
  const rows = await read(strapi, (query) => query(INDEX).count({ rows: '*' }));
  const heads = await read(strapi, (query) =>
    query(INDEX).where('head', true).count({ pieces: '*' }),
  );
  return { rows: Number(rows[0]?.['rows'] ?? 0), pieces: Number(heads[0]?.['pieces'] ?? 0) };
};
