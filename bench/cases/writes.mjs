import { atMost, row } from '../lib/rows.mjs';

const NAME = 'create + publish with the plugin against without';
const MOST_PIECES = 100_000;

/** Strapi's own part grows with the site, so ours is to be a smaller share of it. */
const goalFor = (pieces) => {
  if (pieces < 10_000) return atMost(1.2);
  return atMost(pieces < 50_000 ? 1.1 : 1.05);
};

/** The same work on both sites in turn, as a ratio for each round; the first of each warms up. */
const ratios = async ({ site, bare, tempo: { rounds } }, command, argument) => {
  const values = [];
  for (let round = -1; round < rounds; round += 1) {
    const own = await site.host.ask(command, argument);
    const reference = await bare.host.ask(command, argument);
    if (round >= 0) values.push(own / reference);
  }
  return values;
};

/** How much longer a write takes because of the plugin. */
export async function* writes(context) {
  const { site, tempo } = context;
  if (site.pieces > MOST_PIECES) return;
  const of = 'time without';
  const goal = goalFor(site.pieces);
  const count = tempo.writes;

  const plain = await ratios(context, 'createAndPublish', { count, tagged: false });
  yield row(NAME, { site, values: plain, of }, goal);
  const tagged = await ratios(context, 'createAndPublish', { count, tagged: true });
  yield row(`${NAME}, tagged`, { site, values: tagged, of }, goal);
  const bulk = await ratios(context, 'publishMany');
  yield row('bulk publish of 1 000', { site, values: bulk, of }, atMost(1.15));
}
