import { atMost, row } from '../lib/rows.mjs';

const NAME = 'create + publish with the plugin against without';
const BULK = 'bulk publish of 1 000';
/** What Strapi itself takes for as many relations as Journey gives a piece: no plugin could take less. */
const RELATIONS = 'four relations of the site’s own instead';
const MOST_PIECES = 100_000;

/** Strapi's own part grows with the site, so ours is to be a smaller share of it. */
const goalFor = (pieces) => {
  if (pieces < 10_000) return atMost(1.2);
  return atMost(pieces < 50_000 ? 1.1 : 1.05);
};

/** The same work on three sites in turn, as ratios for each round; the first of each warms up. */
const ratios = async ({ site, related, bare, tempo: { rounds } }, command, argument) => {
  const [own, ofRelations] = [[], []];
  for (let round = -1; round < rounds; round += 1) {
    const taken = await site.host.ask(command, argument);
    const withRelations = await related.host.ask(command, argument);
    const reference = await bare.host.ask(command, argument);
    if (round < 0) continue;
    own.push(taken / reference);
    ofRelations.push(withRelations / reference);
  }
  return { own, ofRelations };
};

/** How much longer a write takes because of the plugin. */
export async function* writes({ site, bare, tempo, openBare }) {
  if (site.pieces > MOST_PIECES) return;
  const related = await openBare({ withRelations: true });
  const context = { site, related, bare, tempo };
  const of = 'time without';
  const goal = goalFor(site.pieces);
  const count = tempo.writes;

  const plain = await ratios(context, 'createAndPublish', { count, tagged: false });
  yield row(NAME, { site, values: plain.own, of }, goal);
  yield row(`${NAME}, ${RELATIONS}`, { site, values: plain.ofRelations, of });
  const tagged = await ratios(context, 'createAndPublish', { count, tagged: true });
  yield row(`${NAME}, tagged`, { site, values: tagged.own, of }, goal);
  const bulk = await ratios(context, 'publishMany');
  yield row(BULK, { site, values: bulk.own, of }, atMost(1.15));
  yield row(`${BULK}, ${RELATIONS}`, { site, values: bulk.ofRelations, of });
}
