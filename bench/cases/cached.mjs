import { askOnce, compare, rates, warmUp } from '../lib/load.mjs';
import { checkedConstant, constant, fixed, leanAgain } from '../lib/questions.mjs';
import { say } from '../lib/report.mjs';
import { atLeast, row } from '../lib/rows.mjs';

const MIDDLEWARE = 'plugin::journey.answers';
const ANONYMOUS = `answer cached, anonymous, \`${MIDDLEWARE}\` first in the host’s middlewares`;
const PATH = '/api/journey/content?types=articles&fields=title,slug,body&stage=awareness';

/** An answer that is kept has to be the very bytes of the one that was made. */
const mustBeSame = async (host) => {
  const asked = fixed(host, PATH);
  await host.ask('write');
  const [made, kept] = [await askOnce(asked), await askOnce(asked)];
  if (made.text !== kept.text) throw new Error(`${PATH}: the second answer is not the first.`);
};

/** What an answer costs that was asked for before. */
export async function* cached({ site, tempo }) {
  const { host } = site;
  await host.ask('keepAnswers', true);
  await mustBeSame(host);
  const checked = rates(await compare(await leanAgain(host), checkedConstant(host), tempo));
  const name = 'answer cached, permission-checked';
  yield row(name, { site, values: checked, of: "d'" }, atLeast(0.9));

  if (!(await host.ask('hasMiddleware', MIDDLEWARE))) {
    say(`${ANONYMOUS}: not there yet`);
    return;
  }
  const second = await site.startSecond([MIDDLEWARE]);
  await mustBeSame(second);
  const asked = await leanAgain(second);
  await warmUp(asked, tempo);
  const values = rates(await compare(asked, constant(host), tempo));
  await second.stop();
  yield row(ANONYMOUS, { site, values, of: 'd' }, atLeast(3, 8));
}
