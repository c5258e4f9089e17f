import { databasesOfThisRun, dropDatabase } from '../database';
import { removeFolders } from '../project';

/** Jest's global tear-down of the tests that start a Strapi: what is left by files that were cut off. */
const tearDown = async (): Promise<void> => {
  for (const database of await databasesOfThisRun()) await dropDatabase(database);
  removeFolders();
};

export default tearDown;
