/** Resolves once `check` passes; fails as it does when it has not in time. */
export const until = async (check: () => Promise<void>, patienceMs = 10_000): Promise<void> => {
  const giveUpAt = Date.now() + patienceMs;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > giveUpAt) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};
