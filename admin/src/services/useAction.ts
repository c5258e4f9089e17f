import { useAPIErrorHandler, useNotification } from '@strapi/strapi/admin';
import { useCallback } from 'react';

/** A mutation that is under way, as its hook's trigger gives it. */
interface Outcome {
  unwrap(): Promise<unknown>;
}

/**
 * Waits for a mutation and tells how it ended: `done` when it went well, if anything is to be said
 * then; what the server says when it did not. Whether it went well.
 */
export const useAction = (): ((outcome: Outcome, done?: string) => Promise<boolean>) => {
  const { toggleNotification } = useNotification();
  const { _unstableFormatAPIError: formatError } = useAPIErrorHandler();

  return useCallback(
    async (outcome, done) => {
      try {
        await outcome.unwrap();
        if (done !== undefined) toggleNotification({ type: 'success', message: done });
        return true;
      } catch (error) {
        const message = formatError(error as Parameters<typeof formatError>[0]);
        toggleNotification({ type: 'danger', message });
        return false;
      }
    },
    [toggleNotification, formatError],
  );
};
