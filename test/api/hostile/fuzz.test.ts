import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import fc from 'fast-check';

import { ERROR_CODES } from '../../../server/src/errors';
import { adminUser } from '../../support/admin-users';
import { apiToken, type Headers } from '../../support/callers';
import { startSite, type Site } from '../../support/content/site';
import { anyHostileRequest, anyPlainRequest } from '../../support/hostile/requests';
import { IS_SOAK, SEED } from '../../support/soak';

/*
 * Requests by the thousand, of our parameters with right and with broken values. The soak run,
 * JOURNEY_SOAK=1, asks more of them, and watches time and memory as well.
 */

const AT_ONCE = 4;
const REQUESTS = IS_SOAK ? 10_000 : 300;

let site: Site;
let token: Headers;
let admin: Headers;

beforeAll(async () => {
  site = await startSite();
  await new Promise<void>(
    (resolve) => void site.app.strapi.server.httpServer.listen(0, '127.0.0.1', resolve),
  );
  token = await apiToken(site.app, 'full-access');
  ({ headers: admin } = await adminUser(site.app, 'all'));
  await site.seed([
    { title: 'article', stages: ['decision'], personas: ['buyer'], format: 'guide' },
    { title: 'draft', stages: ['awareness'], state: 'draft' },
    { title: 'dansk', translationOf: 'article', locale: 'da' },
    { type: 'tip', title: 'tip' },
    { type: 'faq', title: 'faq' },
  ]);
}, 120_000);
afterAll(() => site.app.remove());

const ask = (path: string) => site.get(path, path.startsWith('/api/') ? token : admin);

/** Null when it is answered as it should be; else what is wrong. */
const faultOf = ({ status, body, text }: Awaited<ReturnType<typeof ask>>): string | null => {
  if (status === 200) return null;
  const { data, error } = body as { data?: unknown; error?: Record<string, unknown> };
  const code = (error?.['details'] as { code?: string } | undefined)?.code;
  const isKnown = code === undefined || (ERROR_CODES as readonly string[]).includes(code);
  const isForm =
    data === null && error?.['status'] === status && typeof error['message'] === 'string';
  return status >= 400 && status < 500 && isForm && isKnown ? null : `${status} ${text}`;
};

/** Asks some at a time; gives how long the slowest took, in milliseconds. */
const askAll = async (requests: fc.Arbitrary<string>, count: number): Promise<number> => {
  let slowest = 0;
  const timed = async (path: string): Promise<void> => {
    const start = performance.now();
    const answer = await ask(path);
    slowest = Math.max(slowest, performance.now() - start);
    expect([path, faultOf(answer)]).toEqual([path, null]);
  };
  await fc.assert(
    fc.asyncProperty(
      fc.array(requests, { minLength: AT_ONCE, maxLength: AT_ONCE }),
      async (paths) => {
        await Promise.all(paths.map(timed));
      },
    ),
    { seed: SEED, numRuns: Math.ceil(count / AT_ONCE) },
  );
  return slowest;
};

/** Bytes in use once all that is garbage is gone. */
const heap = (): number => {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
};

it(
  `answers ${REQUESTS} hostile requests, each rightly or with what is wrong with it; SEED=${SEED}`,
  async () => {
    const plainly = await askAll(anyPlainRequest, REQUESTS / 2);
    const before = heap();
    const hostile = await askAll(anyHostileRequest, REQUESTS);
    const after = heap();
    const again = await askAll(anyPlainRequest, REQUESTS / 2);
    expect((await site.content('stage=decision&types=articles')).body.data).toHaveLength(1);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
    // What the machine is busy with otherwise would decide a run of every day.
    if (!IS_SOAK) return;
    expect(hostile).toBeLessThanOrEqual(3 * Math.max(plainly, again));
    expect(after).toBeLessThanOrEqual(1.1 * before);
  },
  IS_SOAK ? 3_600_000 : 300_000,
);
