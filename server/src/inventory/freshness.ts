/** How long a version is taken for recent: what another node writes is seen after so long at the latest. */
const RECENT_MS = 500;

/** The version that was read last, read again when it is not recent. */
export interface Freshness {
  /** Rejects when it cannot be read. */
  readonly recentVersion: () => Promise<string>;
  /** The same where it need not be read; null where it has to be. */
  readonly knownVersion: () => string | null;
  /** The version that is known is recent no longer, nor is one that is being read. */
  readonly outdate: () => void;
}

export const createFreshness = (
  readVersion: () => Promise<string>,
  now: () => number = () => performance.now(),
): Freshness => {
  let known: { version: string; at: number } | null = null;
  let reading: Promise<string> | null = null;

  const readAnew = (): Promise<string> => {
    const at = now();
    const mine = readVersion()
      .then((version) => {
        if (reading === mine) known = { version, at };
        return version;
      })
      .finally(() => {
        if (reading === mine) reading = null;
      });
    reading = mine;
    return mine;
  };

  const knownVersion = (): string | null =>
    known && now() - known.at < RECENT_MS ? known.version : null;

  return {
    knownVersion,
    recentVersion: async () => knownVersion() ?? reading ?? readAnew(),
    outdate: () => {
      known = null;
      reading = null;
    },
  };
};
