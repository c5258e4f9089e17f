/** Work that is done in turns: one at a time, and whoever asks gets one that begins after asking. */
export interface Turns {
  /** Resolves, or rejects, with the next turn; all who ask before it begins share it. */
  next(): Promise<void>;
  /** Sees to it that a turn begins before long, for many who say so together; nobody waits for it. */
  soon(): void;
  /** Nothing begins by itself from now on; resolves when no turn is running or waiting, however they went. */
  ended(): Promise<void>;
}

/**
 * @param options.soonMs how long `soon` waits for others who say so
 * @param options.onFailure told of what goes wrong in turns that nobody waits for
 */
export const createTurns = (
  work: () => Promise<void>,
  { soonMs, onFailure }: { soonMs: number; onFailure: (error: unknown) => void },
): Turns => {
  let running: Promise<void> = Promise.resolve();
  let waiting: Promise<void> | null = null;
  let soonest: NodeJS.Timeout | null = null;
  let isEnding = false;

  const forgetSoon = (): void => {
    clearTimeout(soonest ?? undefined);
    soonest = null;
  };

  const next = (): Promise<void> => {
    // It begins after all that was to be done soon.
    forgetSoon();
    if (waiting) return waiting;
    const turn = running
      .catch(() => undefined)
      .then(() => {
        running = turn;
        waiting = null;
        return work();
      });
    waiting = turn;
    return turn;
  };

  const soon = (): void => {
    if (isEnding) return;
    soonest ??= setTimeout(() => {
      soonest = null;
      // Nobody awaits this: a rejection would end the process.
      next().catch(onFailure);
    }, soonMs).unref();
  };

  const ended = async (): Promise<void> => {
    isEnding = true;
    forgetSoon();
    await waiting?.catch(() => undefined);
    await running.catch(() => undefined);
  };

  return { next, soon, ended };
};
