import { askOnce } from '../lib/load.mjs';
import { checkedConstant, fixed } from '../lib/questions.mjs';
import { atMost, row } from '../lib/rows.mjs';

const MOST_PIECES = 100_000;

const PUBLIC = {
  'coverage matrix and gaps, coverage': '/api/journey/coverage',
  'coverage matrix and gaps, gaps': '/api/journey/gaps?pagination[pageSize]=20',
};

const ADMIN = {
  'coverage matrix': '/journey/coverage',
  'coverage matrix, every language': '/journey/coverage?locale=*',
  gaps: '/journey/gaps?pagination[pageSize]=20',
  'inventory, first page': '/journey/inventory?pagination[pageSize]=20',
  'inventory of a cell': '/journey/inventory?stage=consideration&persona=persona-1',
  'untagged pieces': '/journey/inventory?untagged=true',
  'preview as': '/journey/preview-as?stage=consideration&persona=persona-1',
};

/** Milliseconds of the reference by itself: nothing that is asked for over HTTP can take less. */
const floor = async ({ site: { host }, tempo: { rounds } }) => {
  const values = [];
  for (let round = 0; round < rounds; round += 1) {
    values.push((await askOnce(checkedConstant(host))).taken);
  }
  return values;
};

/** Milliseconds of a page right after a write, and again when nothing has changed. */
const measure = async ({ site: { host }, tempo: { rounds } }, path, headers) => {
  const asked = fixed(host, path);
  const times = { written: [], unchanged: [] };
  for (let round = -1; round < rounds; round += 1) {
    await host.ask('write');
    const written = await askOnce(asked, headers);
    const unchanged = await askOnce(asked, headers);
    if (round < 0) continue;
    times.written.push(written.taken);
    times.unchanged.push(unchanged.taken);
  }
  return times;
};

/** Headers of an admin who may do everything. */
const logIn = async ({ host }) => {
  const account = { email: 'bench@example.com', password: 'Bench-password-1' };
  await host.ask('addAdmin', account);
  const answer = await fetch(`${host.url}/admin/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(account),
  });
  const { data } = await answer.json();
  return { Authorization: `Bearer ${data.token}` };
};

/** What the reports for strategists cost, in the content API and in the admin. */
export async function* reports(context) {
  const { site } = context;
  if (site.pieces > MOST_PIECES) return;
  yield row("d' by itself, for comparison", { site, values: await floor(context), of: 'ms' });
  for (const [name, path] of Object.entries(PUBLIC)) {
    const { written, unchanged } = await measure(context, path);
    yield row(name, { site, values: written, of: 'ms' }, atMost(50));
    yield row(`${name}, nothing changed`, { site, values: unchanged, of: 'ms' }, atMost(2));
  }
  const headers = await logIn(site);
  for (const [name, path] of Object.entries(ADMIN)) {
    const { written } = await measure(context, path, headers);
    yield row(`page of the admin: ${name}`, { site, values: written, of: 'ms' }, atMost(1000));
  }
}
