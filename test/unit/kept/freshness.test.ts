import { createFreshness } from '../../../server/src/inventory/freshness';

/** A version to read, whose every reading ends when the test says so. */
const readings = () => {
  const ends: Array<{ resolve(version: string): void; reject(error: Error): void }> = [];
  const read = () =>
    new Promise<string>((resolve, reject) => {
      ends.push({ resolve, reject });
    });
  return { read, ends };
};

/** A version that is read at once, and a clock that stands where it is put. */
const watched = () => {
  const state = { version: 'v1', now: 1000, reads: 0 };
  const freshness = createFreshness(
    () => {
      state.reads += 1;
      return Promise.resolve(state.version);
    },
    () => state.now,
  );
  return { state, freshness };
};

describe('the version that was read last', () => {
  it('is recent for half a second, and is read again after it', async () => {
    const { state, freshness } = watched();
    expect(await freshness.recentVersion()).toBe('v1');
    state.version = 'v2';
    state.now += 499;
    expect(await freshness.recentVersion()).toBe('v1');
    expect(state.reads).toBe(1);
    state.now += 1;
    expect(await freshness.recentVersion()).toBe('v2');
    expect(state.reads).toBe(2);
  });

  it('is known without waiting for as long as it is recent', async () => {
    const { state, freshness } = watched();
    expect(freshness.knownVersion()).toBeNull();
    await freshness.recentVersion();
    expect(freshness.knownVersion()).toBe('v1');
    state.now += 500;
    expect(freshness.knownVersion()).toBeNull();
    await freshness.recentVersion();
    freshness.outdate();
    expect(freshness.knownVersion()).toBeNull();
    expect(state.reads).toBe(2);
  });

  it('is as old as the beginning of its reading', async () => {
    let now = 0;
    const { read, ends } = readings();
    const { recentVersion } = createFreshness(read, () => now);
    const slow = recentVersion();
    now = 600;
    ends[0]?.resolve('v1');
    expect(await slow).toBe('v1');
    const next = recentVersion();
    ends[1]?.resolve('v2');
    expect(await next).toBe('v2');
  });

  it('is read once for all who ask meanwhile', async () => {
    const { read, ends } = readings();
    const { recentVersion } = createFreshness(read, () => 0);
    const both = [recentVersion(), recentVersion()];
    expect(ends).toHaveLength(1);
    ends[0]?.resolve('v1');
    expect(await Promise.all(both)).toEqual(['v1', 'v1']);
  });

  it('is read again at once when something was written', async () => {
    const { state, freshness } = watched();
    await freshness.recentVersion();
    state.version = 'v2';
    freshness.outdate();
    expect(await freshness.recentVersion()).toBe('v2');
  });

  it('is not taken from a reading that something was written during', async () => {
    const { read, ends } = readings();
    const { recentVersion, outdate } = createFreshness(read, () => 0);
    const before = recentVersion();
    outdate();
    const after = recentVersion();
    ends[1]?.resolve('new');
    ends[0]?.resolve('old');
    expect([await before, await after]).toEqual(['old', 'new']);
    expect(await recentVersion()).toBe('new');
    expect(ends).toHaveLength(2);
  });

  it('is read again after a reading that failed, by whoever asks next', async () => {
    const { read, ends } = readings();
    const { recentVersion } = createFreshness(read, () => 0);
    const failing = recentVersion();
    ends[0]?.reject(new Error('no database'));
    await expect(failing).rejects.toThrow('no database');
    const next = recentVersion();
    ends[1]?.resolve('v1');
    expect(await next).toBe('v1');
  });
});
