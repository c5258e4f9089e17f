import { createStore, type Store } from '../../../server/src/kept/store';

const A_MINUTE = 60_000;

interface Thing {
  readonly name: string;
}

const storeOf = (options: { maxSize?: number; renew?: boolean } = {}): Store<Thing> =>
  createStore<Thing>({
    maxSize: options.maxSize ?? 100,
    sizeOf: ({ name }) => name.length,
    keptForMs: A_MINUTE,
    ...(options.renew === undefined ? {} : { renew: options.renew }),
  });

const making = (name: string) => jest.fn(() => Promise.resolve({ name }));

beforeEach(() => {
  // The cache has taken hold of the clock before it could be replaced as a whole.
  jest.useFakeTimers({ doNotFake: ['performance'] });
  jest.spyOn(performance, 'now').mockImplementation(() => Date.now());
});
afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

describe('a store', () => {
  it('makes a thing once, and gives the same to everybody who asks for it', async () => {
    const store = storeOf();
    const make = making('one');
    const first = await store.get('v1', 'key', make);
    expect(await store.get('v1', 'key', make)).toBe(first);
    expect(store.peek('v1', 'key')).toBe(first);
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('makes it once for two who ask at the same time', async () => {
    const store = storeOf();
    const make = making('one');
    const [first, second] = await Promise.all([
      store.get('v1', 'key', make),
      store.get('v1', 'key', make),
    ]);
    expect(second).toBe(first);
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('makes it anew for another version, and for another key', async () => {
    const store = storeOf();
    await store.get('v1', 'key', making('old'));
    expect(store.peek('v2', 'key')).toBeUndefined();
    expect(await store.get('v2', 'key', making('new'))).toEqual({ name: 'new' });
    expect(await store.get('v2', 'other', making('other'))).toEqual({ name: 'other' });
    expect(await store.get('v2', 'key', making('never'))).toEqual({ name: 'new' });
  });

  it('keeps nothing without a version', async () => {
    const store = storeOf();
    const make = making('one');
    expect(await store.get(null, 'key', make)).toEqual({ name: 'one' });
    await store.get(null, 'key', make);
    expect(make).toHaveBeenCalledTimes(2);
    expect(store.peek('null', 'key')).toBeUndefined();
  });

  it('keeps no failure: whoever asks next has it tried again', async () => {
    const store = storeOf();
    const fail = jest.fn(() => Promise.reject(new Error('no database')));
    await expect(store.get('v1', 'key', fail)).rejects.toThrow('no database');
    expect(store.peek('v1', 'key')).toBeUndefined();
    expect(await store.get('v1', 'key', making('one'))).toEqual({ name: 'one' });
  });

  it('lets go of what was asked for longest ago when there is too much', () => {
    const store = storeOf({ maxSize: 10 });
    store.set('v1', 'a', { name: 'aaaa' });
    store.set('v1', 'b', { name: 'bbbb' });
    store.peek('v1', 'a');
    store.set('v1', 'c', { name: 'cccc' });
    const kept = ['a', 'b', 'c'].filter((key) => store.peek('v1', key));
    expect(kept).toEqual(['a', 'c']);
  });

  it('gives what is larger than all that it may keep, and does not keep it', async () => {
    const store = storeOf({ maxSize: 10 });
    store.set('v1', 'small', { name: 'small' });
    const large = { name: 'x'.repeat(11) };
    expect(await store.get('v1', 'large', () => Promise.resolve(large))).toBe(large);
    expect(store.peek('v1', 'large')).toBeUndefined();
    expect(store.peek('v1', 'small')).toEqual({ name: 'small' });
  });

  it('gives what is pushed out while it is made to those who wait for it', async () => {
    const store = storeOf({ maxSize: 4 });
    let finish: (thing: Thing) => void = () => undefined;
    const waiting = store.get('v1', 'slow', () => new Promise((resolve) => (finish = resolve)));
    await Promise.resolve();
    store.set('v1', 'quick', { name: 'four' });
    finish({ name: 'slow' });
    expect(await waiting).toEqual({ name: 'slow' });
  });

  it('makes a thing anew when its time is over, however often it is asked for', async () => {
    const store = storeOf();
    const make = making('one');
    await store.get('v1', 'key', make);
    jest.advanceTimersByTime(A_MINUTE - 1000);
    await store.get('v1', 'key', make);
    expect(make).toHaveBeenCalledTimes(1);
    jest.advanceTimersByTime(2000);
    expect(store.peek('v1', 'key')).toBeUndefined();
    await store.get('v1', 'key', make);
    expect(make).toHaveBeenCalledTimes(2);
  });

  it('begins the time of a thing anew with each question where it is told to', async () => {
    const store = storeOf({ renew: true });
    const make = making('one');
    await store.get('v1', 'key', make);
    jest.advanceTimersByTime(A_MINUTE - 1000);
    await store.get('v1', 'key', make);
    jest.advanceTimersByTime(2000);
    await store.get('v1', 'key', make);
    expect(make).toHaveBeenCalledTimes(1);
  });
});
