import { databaseKind } from '../database';
import { makeStartedDatabase } from './started-database';
import { beginRun } from './this-run';

/** Jest's global set-up of the tests that start a Strapi. */
const setUp = async (): Promise<void> => {
  beginRun();
  const isWorthIt = process.env['JOURNEY_MANY_STARTS'] === '1';
  if (isWorthIt && databaseKind() !== 'mysql') await makeStartedDatabase();
};

export default setUp;
