import { compare, rates } from '../lib/load.mjs';
import { lean, strapiByPersona, strapiByStage, strapiByStageLean } from '../lib/questions.mjs';
import { atLeast, noGoal, row } from '../lib/rows.mjs';

const NAME = 'against Strapi’s own filter';
/** Beyond, Strapi's own filter takes seconds. */
const MOST_PIECES = 100_000;

/** How often as fast as (a) an answer has to be: Strapi's filter grows slower with each piece. */
const goalByStage = ({ database, pieces }) => {
  if (pieces < 10_000) return noGoal;
  if (database === 'postgres') return atLeast(12);
  return atLeast(pieces < 50_000 ? 15 : 60);
};

/** An answer that is kept nowhere beside what Strapi itself has for the same question. */
export async function* strapiFilters({ site, tempo }) {
  if (site.pieces > MOST_PIECES) return;
  const { host, pieces } = site;
  await host.ask('keepAnswers', false);
  const against = async (reference) => rates(await compare(lean(host), reference(host), tempo));
  const isLarge = pieces >= 10_000;

  const a = await against(strapiByStage);
  yield row(`${NAME}, by stage`, { site, values: a, of: 'a' }, goalByStage(site));
  const tuned = await against(strapiByStageLean);
  const goal = isLarge ? atLeast(2.5) : noGoal;
  yield row(`${NAME}, by stage, tuned`, { site, values: tuned, of: 'a*' }, goal);
  const b = await against(strapiByPersona);
  yield row(`${NAME}, by persona`, { site, values: b, of: 'b' }, isLarge ? atLeast(20) : noGoal);
}
