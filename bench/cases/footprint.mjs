import { bout } from '../lib/load.mjs';
import { checkedConstant, lean } from '../lib/questions.mjs';
import { atMost, row } from '../lib/rows.mjs';

/** Starts a site anew and lets it come to rest, having answered: milliseconds, and megabytes in use. */
const startAnew = async (site, question, { seconds }) => {
  await site.restart();
  const { host } = site;
  await bout(question(host), { seconds });
  return { startedIn: host.startedIn, memory: await host.ask('memory') };
};

/** A site larger than this takes minutes to come to rest: it is started fewer times. */
const LARGE = 100_000;

/** What the plugin adds to the start and to what a site at rest holds in memory. */
export async function* footprint({ site, bare, tempo }) {
  await site.host.ask('keepAnswers', true);
  const [starts, memories] = [[], []];
  const rounds = site.pieces > LARGE ? 2 : tempo.rounds;
  for (let round = 0; round < rounds; round += 1) {
    const own = await startAnew(site, lean, tempo);
    const reference = await startAnew(bare, checkedConstant, tempo);
    starts.push(own.startedIn / reference.startedIn);
    memories.push(own.memory - reference.memory);
  }
  yield row('start-up', { site, values: starts, of: 'time without' }, atMost(1.1));
  const most = site.pieces > 50_000 ? 200 : 15;
  yield row('memory', { site, values: memories, of: 'MB more' }, atMost(most));
}
