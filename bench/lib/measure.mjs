const quantile = (sorted, share) =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];

/**
 * Milliseconds from a request to the last byte of its answer, and how much of them this process,
 * the server included, was at work: on a busy machine the one grows and the other hardly.
 */
const time = async (address, headers) => {
  const start = performance.now();
  const before = process.cpuUsage();
  const answer = await fetch(address, { headers });
  const text = await answer.text();
  const { user, system } = process.cpuUsage(before);
  const taken = performance.now() - start;
  if (answer.status !== 200) throw new Error(`${address}: ${answer.status} ${text.slice(0, 300)}`);
  return { taken, worked: (user + system) / 1000 };
};

const spread = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  return { min: sorted[0], median: quantile(sorted, 0.5), max: sorted[sorted.length - 1] };
};

/**
 * Asks each address in turn, round by round, so that whatever slows the machine slows all alike.
 *
 * @param {Record<string, string>} addresses by name
 * @returns by name the milliseconds taken (`min`, `median`, `max`), and the median of those worked
 * @throws for any answer but 200
 */
export const measure = async (addresses, { headers, rounds }) => {
  const times = Object.fromEntries(Object.keys(addresses).map((name) => [name, []]));
  for (let round = -1; round < rounds; round += 1) {
    for (const [name, address] of Object.entries(addresses)) {
      const one = await time(address, headers);
      // The first round warms up.
      if (round >= 0) times[name].push(one);
    }
  }
  return Object.fromEntries(
    Object.entries(times).map(([name, each]) => [
      name,
      {
        ...spread(each.map(({ taken }) => taken)),
        worked: spread(each.map(({ worked }) => worked)).median,
      },
    ]),
  );
};
