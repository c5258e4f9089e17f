/** Work that is done in turns: one at a time, and whoever asks gets one that begins after asking. */
export interface Turns {
  /** Resolves, or rejects, with the next turn; all who ask before it begins share it. */
  next(): Promise<void>;
  /** Resolves when no turn is running or waiting, however they went. */
  ended(): Promise<void>;
}

export const createTurns = (work: () => Promise<void>): Turns => {
  let running: Promise<void> = Promise.resolve();
  let waiting: Promise<void> | null = null;

  const next = (): Promise<void> => {
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

  const ended = async (): Promise<void> => {
    await waiting?.catch(() => undefined);
    await running.catch(() => undefined);
  };

  return { next, ended };
};
