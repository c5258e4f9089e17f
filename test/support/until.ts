/** Resolves once `check` passes; fails as it does when it has not within ten seconds. */
export const until = async (check: () => Promise<void>): Promise<void> => {
  const giveUpAt = Date.now() + 10_000;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > giveUpAt) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};
