import { askOnce, compare, median, rates, warmUp } from '../lib/load.mjs';
import { checkedConstant, full, lean, leanPage, leanUnseen } from '../lib/questions.mjs';
import { atLeast, atMost, row } from '../lib/rows.mjs';

const NOT_CACHED = 'answer not cached, 10 lean pieces, permission-checked';
const DEEP_PAGE = 100;

/** One request at a time, each after a write: the piece is mended first, and nothing kept is of use. */
const afterWrites = async ({ site: { host }, tempo: { rounds, writes } }) => {
  const [own, reference] = [lean(host), checkedConstant(host)];
  const values = [];
  for (let round = 0; round < rounds; round += 1) {
    const times = { own: [], reference: [] };
    for (let time = 0; time < writes; time += 1) {
      await host.ask('write');
      times.own.push((await askOnce(own)).taken);
      times.reference.push((await askOnce(reference)).taken);
    }
    values.push(median(times.reference) / median(times.own));
  }
  return values;
};

/** What `GET /api/journey/content` costs where no answer is kept. */
export async function* answers(context) {
  const { site, small, tempo } = context;
  const { host, pieces } = site;
  for (const each of [site, small]) await each.host.ask('keepAnswers', false);
  const constant = checkedConstant(host);

  const results = await compare(lean(host), constant, tempo);
  yield row(NOT_CACHED, { site, values: rates(results), of: "d'" }, atLeast(0.6, 0.8));
  const slowest = results.map(({ own, reference }) => own.p99 / reference.p99);
  yield row('p99', { site, values: slowest, of: "p99 of d'" }, atMost(1.5));

  const unseen = rates(await compare(await leanUnseen(host), constant, tempo));
  yield row(`${NOT_CACHED}, 20 seen`, { site, values: unseen, of: "d'" });

  const written = await afterWrites(context);
  yield row('answer after each write', { site, values: written, of: "d', one at a time" });

  if (site !== small) {
    // Its own cases have ended with starting it anew.
    await warmUp(lean(small.host), tempo);
    const values = rates(await compare(lean(host), lean(small.host), tempo));
    const goal = atLeast(pieces > 50_000 ? 0.7 : 0.85);
    yield row('growth', { site, values, of: `${small.pieces} pieces` }, goal);
  }
  // With fewer pieces there is no such page for every visitor.
  if (pieces >= 10_000) {
    const pages = await compare(leanPage(host, 1), leanPage(host, DEEP_PAGE), tempo);
    const name = `all pages of a deep answer (page ${DEEP_PAGE})`;
    yield row(name, { site, values: rates(pages), of: 'time of page 1' }, atMost(1.5));
  }
  const whole = rates(await compare(full(host), constant, tempo));
  yield row('full documents with populate', { site, values: whole, of: "d'" }, atLeast(0.15, 0.5));
}
