const GIVE_UP_MS = 10_000;

/**
 * When the first request was sent that was answered with a change, in milliseconds from `since` on:
 * how long the answer took is no lag.
 */
export const lagOf = async (isShown: () => Promise<boolean>, since: number): Promise<number> => {
  for (;;) {
    const sent = performance.now();
    if (await isShown()) return Math.max(0, sent - since);
    if (sent - since > GIVE_UP_MS) return Infinity;
  }
};
