/** Whether tests by chance go on for long: JOURNEY_SOAK=1. */
export const IS_SOAK = process.env['JOURNEY_SOAK'] === '1';

/** What a test by chance draws from; it stands in the test's name. `SEED=… npx jest …` draws the same again. */
export const SEED = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e6));
