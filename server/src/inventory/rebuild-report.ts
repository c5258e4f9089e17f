import type { RebuildReport, RebuildStatus } from '../contracts/index-health';
import { PLUGIN_ID } from '../plugin';
import { enabledTypes } from '../schema/enabled-types';
import { inTransaction, read } from '../strapi-shims/database';
import type { Strapi } from '../strapi-shims/types';
import type { IndexKeeper } from './keeper';
import type { Progress } from './look-through';
import { reasonOf } from './mend-page';
import { lockIndex } from './state';

/** In the plugin's part of the host's store. */
export const REBUILD_KEY = 'index-rebuild';
/** A server that is silent for so long has ended in the midst of it. */
const SILENCE_MS = 60_000;
/** Often enough for an eye, seldom enough for a database. */
const SAVE_EVERY_MS = 500;

const store = (strapi: Strapi) => strapi.store({ type: 'plugin', name: PLUGIN_ID });

const save = (strapi: Strapi, value: RebuildReport): Promise<void> =>
  store(strapi).set({ key: REBUILD_KEY, value });

const isAlive = ({ seenAt, finishedAt }: RebuildReport): boolean =>
  finishedAt === null && Date.now() - Date.parse(seenAt) < SILENCE_MS;

/** The last rebuild that was asked for, whichever server runs it; null when there was none. */
export const readRebuild = async (strapi: Strapi): Promise<RebuildStatus | null> => {
  const report = (await store(strapi).get({ key: REBUILD_KEY })) as RebuildReport | null;
  return report && { ...report, isRunning: isAlive(report) };
};

const countDocuments = async (strapi: Strapi): Promise<number> => {
  let total = 0;
  for (const { uid } of enabledTypes(strapi)) {
    const { tableName } = strapi.db.metadata.get(uid);
    const rows = await read(strapi, (query) =>
      query(tableName).countDistinct('document_id as documents'),
    );
    total += Number(rows[0]?.['documents'] ?? 0);
  }
  return total;
};

const sumOf = (parts: Iterable<Progress>): Pick<RebuildReport, 'done' | 'mended'> => {
  const all = [...parts];
  return {
    done: all.reduce((sum, { done }) => sum + done, 0),
    mended: all.reduce((sum, { mended }) => sum + mended, 0),
  };
};

const run = async (
  strapi: Strapi,
  started: RebuildReport,
  keeper: Pick<IndexKeeper, 'rebuild'>,
): Promise<void> => {
  const now = () => new Date().toISOString();
  const parts = new Map<string, Progress>();
  let savedAt = 0;
  let saving = Promise.resolve();
  const saveSoon = (): void => {
    if (Date.now() - savedAt < SAVE_EVERY_MS) return;
    savedAt = Date.now();
    const report = { ...started, ...sumOf(parts.values()), seenAt: now() };
    // What is on screen is not worth a rebuild: the next report comes in half a second.
    saving = saving.then(() => save(strapi, report)).catch(() => undefined);
  };
  let error: string | null = null;
  try {
    await keeper.rebuild((progress) => {
      parts.set(progress.contentType, progress);
      saveSoon();
    });
  } catch (cause) {
    error = reasonOf(cause);
  }
  await saving;
  const ended = { seenAt: now(), finishedAt: now(), error };
  await save(strapi, { ...started, ...sumOf(parts.values()), ...ended });
};

/** Notes that a rebuild begins, unless one runs: of several nodes that are asked at once, one begins. */
const begin = (
  strapi: Strapi,
  total: number,
): Promise<{ report: RebuildReport; isMine: boolean }> =>
  inTransaction(strapi, async ({ trx }) => {
    await lockIndex(strapi, trx);
    const running = await readRebuild(strapi);
    if (running?.isRunning) return { report: running, isMine: false };
    const now = new Date().toISOString();
    const times = { startedAt: now, seenAt: now, finishedAt: null };
    const report = { ...times, total, done: 0, mended: 0, error: null };
    await save(strapi, report);
    return { report, isMine: true };
  });

/**
 * Starts a rebuild that is not waited for, and reports on it where every server can read it.
 * While one runs, no second one is started.
 */
export const startRebuild = async (
  strapi: Strapi,
  keeper: Pick<IndexKeeper, 'rebuild' | 'inBackground'>,
): Promise<RebuildStatus> => {
  const { report, isMine } = await begin(strapi, await countDocuments(strapi));
  if (isMine) keeper.inBackground(() => run(strapi, report, keeper));
  return { ...report, isRunning: true };
};
