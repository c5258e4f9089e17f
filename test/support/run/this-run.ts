import { randomBytes } from 'node:crypto';

const NAME = 'JOURNEY_TEST_RUN';

/**
 * What the folders and databases of this run have in their names. Jest kills a worker that holds too
 * much, even when it has begun the next file: what that has made is found by it.
 */
export const thisRun = (): string => {
  const run = process.env[NAME];
  if (!run) throw new Error('Tests that start a Strapi have the set-up of test/support/run.');
  return run;
};

/** To be known to the workers of Jest, which start later. */
export const beginRun = (): void => {
  process.env[NAME] = randomBytes(4).toString('hex');
};
