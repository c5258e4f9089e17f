import { LRUCache } from 'lru-cache';

/** Things of one kind, kept in memory under the version of the content that they were made of. */
export interface Store<T extends object> {
  /**
   * What is kept under a key, or else what `make` makes; who asks meanwhile gets the same. With
   * `version: null` nothing is kept. What was kept under another version is as good as gone.
   */
  get(version: string | null, key: string, make: () => Promise<T>): Promise<T>;
  /** What is kept under a key; undefined when there is nothing. */
  peek(version: string, key: string): T | undefined;
  set(version: string, key: string, value: T): void;
}

interface Bounds<T> {
  /** Of all that is kept, in the units of `sizeOf`: what was asked for longest ago goes first. */
  readonly maxSize: number;
  readonly sizeOf: (value: T) => number;
  readonly keptForMs: number;
  /** Whether asking for a thing begins its time anew. */
  readonly renew?: boolean;
  /** Whether a thing goes when its time is over, not only when it is asked for again. */
  readonly purge?: boolean;
}

export const createStore = <T extends object>({
  maxSize,
  sizeOf,
  keptForMs,
  renew = false,
  purge = renew,
}: Bounds<T>): Store<T> => {
  const cache = new LRUCache<string, T, () => Promise<T>>({
    maxSize,
    sizeCalculation: (value) => Math.max(1, Math.ceil(sizeOf(value))),
    ttl: keptForMs,
    ttlAutopurge: purge,
    updateAgeOnGet: renew,
    fetchMethod: (_key, _stale, { context: make }) => make(),
    // What is pushed out while it is made is for those who wait for it all the same.
    ignoreFetchAbort: true,
  });
  const keyOf = (version: string, key: string): string => `${version} ${key}`;
  return {
    get: async (version, key, make) =>
      version === null ? make() : cache.forceFetch(keyOf(version, key), { context: make }),
    peek: (version, key) => cache.get(keyOf(version, key)),
    set: (version, key, value) => void cache.set(keyOf(version, key), value),
  };
};
