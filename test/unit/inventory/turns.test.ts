import { createTurns } from '../../../server/src/inventory/turns';

const SOON_MS = 200;

const turnsOf = (work: () => Promise<void>) => {
  const failures: unknown[] = [];
  const onFailure = (error: unknown): void => void failures.push(error);
  return { ...createTurns(work, { soonMs: SOON_MS, onFailure }), failures };
};

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('turns that begin soon', () => {
  it('are one for all who say so within a while, counted from the first', async () => {
    const work = jest.fn(() => Promise.resolve());
    const turns = turnsOf(work);
    turns.soon();
    await jest.advanceTimersByTimeAsync(SOON_MS - 1);
    turns.soon();
    expect(work).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(SOON_MS);
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('give way to one that begins at once', async () => {
    const work = jest.fn(() => Promise.resolve());
    const turns = turnsOf(work);
    turns.soon();
    await turns.next();
    await jest.advanceTimersByTimeAsync(SOON_MS);
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('tell of their failure, and another begins all the same', async () => {
    const work = jest.fn(() => Promise.resolve());
    work.mockRejectedValueOnce(new Error('The database is gone'));
    const turns = turnsOf(work);
    turns.soon();
    await jest.advanceTimersByTimeAsync(SOON_MS);
    turns.soon();
    await jest.advanceTimersByTimeAsync(SOON_MS);
    expect(turns.failures).toEqual([new Error('The database is gone')]);
    expect(work).toHaveBeenCalledTimes(2);
  });

  it('begin no more once it has ended', async () => {
    const work = jest.fn(() => Promise.resolve());
    const turns = turnsOf(work);
    turns.soon();
    await turns.ended();
    turns.soon();
    await jest.advanceTimersByTimeAsync(2 * SOON_MS);
    expect(work).not.toHaveBeenCalled();
  });
});
