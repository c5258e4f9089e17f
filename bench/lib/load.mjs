import autocannon from 'autocannon';

const CONNECTIONS = 4;
/** How often the generator looks whether it is to stop. */
const LOOK_EVERY_MS = 50;
/** No load lasts longer. */
const LONGEST_SECONDS = 900;

/** Something to ask a host again and again: `next` gives the path of each further request. */
export const question = (host, next) => ({ host, next });

/**
 * One request by itself.
 *
 * @returns the milliseconds it took, and the answer as text
 * @throws for any answer but 200
 */
export const askOnce = async ({ host, next }, headers = {}) => {
  const path = next();
  const start = performance.now();
  const answer = await fetch(host.url + path, { headers });
  const text = await answer.text();
  const taken = performance.now() - start;
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${text.slice(0, 300)}`);
  return { taken, text };
};

const quantile = (values, share) => {
  const sorted = [...values].sort((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return below + (above - below) * (at % 1);
};

export const median = (values) => quantile(values, 0.5);

/**
 * Asks with four connections, for some seconds or until something has happened.
 *
 * @param {{ seconds?: number, until?: Promise<unknown>, isEmpty?: (text: string) => boolean }} options
 * @returns answers a second, milliseconds below which 99 of 100 stay, and how many were empty
 * @throws for any answer but 200
 */
export const bout = async (asked, { seconds = LONGEST_SECONDS, until, isEmpty }) => {
  const times = [];
  let [empty, last] = [0, 0];
  const start = performance.now();
  const running = autocannon({
    url: asked.host.url,
    connections: CONNECTIONS,
    duration: seconds,
    sampleInt: LOOK_EVERY_MS,
    requests: [
      {
        setupRequest: (request) => ({ ...request, path: asked.next() }),
        ...(isEmpty && { onResponse: (_, text) => (empty += isEmpty(text) ? 1 : 0) }),
      },
    ],
  });
  running.on('response', (_client, _status, _bytes, taken) => {
    times.push(taken);
    last = performance.now();
  });
  void until?.finally(() => running.stop());
  const { non2xx, errors } = await running;
  if (non2xx + errors > 0) throw new Error(`${asked.next()}: ${non2xx + errors} answers failed`);
  // What was under way is cut off, not undone: this one waits its turn behind it.
  await askOnce(asked);
  return { rate: times.length / ((last - start) / 1000), p99: quantile(times, 0.99), empty };
};

/** Has a host that was started just now asked for a while: Node.js compiles what is used as it goes. */
export const warmUp = (asked, tempo) => bout(asked, { seconds: tempo.warmUp });

/**
 * Short bouts of a case and of its reference in turn, so that whatever slows the machine slows
 * both alike. The first of each warms up.
 *
 * @returns {Promise<Array<{ own: Bout, reference: Bout }>>} one for each round
 */
export const compare = async (own, reference, { rounds, seconds }) => {
  const results = [];
  for (let round = -1; round < rounds; round += 1) {
    const result = {
      own: await bout(own, { seconds }),
      reference: await bout(reference, { seconds }),
    };
    if (round >= 0) results.push(result);
  }
  return results;
};

/** How often as fast the case is as its reference, round by round. */
export const rates = (results) => results.map(({ own, reference }) => own.rate / reference.rate);
