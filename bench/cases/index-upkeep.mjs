import { bout } from '../lib/load.mjs';
import { lean } from '../lib/questions.mjs';
import { atLeast, atMost, row } from '../lib/rows.mjs';

const MOST_PIECES = 100_000;
const REBUILD = 'rebuild of the index';

const isEmpty = (text) => !text.includes('"documentId"');

/** Rebuilds by itself, and then again while visitors ask. */
const rebuildOnce = async ({ site: { host }, tempo: { seconds } }) => {
  const alone = await host.ask('rebuild', { outdated: true });
  const nothingToDo = await host.ask('rebuild', { outdated: false });
  const before = await bout(lean(host), { seconds });
  const rebuilding = host.ask('rebuild', { outdated: true });
  const meanwhile = await bout(lean(host), { until: rebuilding, isEmpty });
  await rebuilding;
  const after = await bout(lean(host), { seconds });
  const idle = (before.rate + after.rate) / 2;
  return { alone, nothingToDo, answers: meanwhile.rate / idle, empty: meanwhile.empty };
};

/** What it costs to keep the index true. */
export async function* indexUpkeep(context) {
  const { site, tempo } = context;
  if (site.pieces > MOST_PIECES) return;
  await site.host.ask('keepAnswers', false);
  const results = [];
  for (let round = 0; round < tempo.rebuilds; round += 1) results.push(await rebuildOnce(context));
  const each = (pick, of) => ({ site, values: results.map(pick), of });

  const rate = each(({ alone }) => alone.piecesASecond, 'pieces a second');
  yield row(REBUILD, rate, atLeast(4000));
  const checked = each(({ nothingToDo }) => nothingToDo.piecesASecond, 'pieces a second');
  yield row(`${REBUILD}, nothing to do`, checked);
  const held = each(({ alone }) => alone.heldMs, 'ms');
  yield row(`${REBUILD}, event loop held`, held, atMost(50));
  const answered = each(({ answers }) => answers, 'idle rate');
  yield row(`${REBUILD}, answers meanwhile`, answered, atLeast(0.5));
  const empty = each((result) => result.empty, 'answers');
  yield row(`${REBUILD}, empty answers meanwhile`, empty, atMost(0));

  const checks = [];
  for (let round = 0; round < tempo.rounds; round += 1) {
    checks.push(await site.host.ask('driftCheck'));
  }
  yield row('drift check', { site, values: checks, of: 'ms' }, atMost(100));
}
