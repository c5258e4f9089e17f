import { startSearchServer } from '../beside/search-server';
import { databaseKind, newDatabase, type TestDatabase } from '../database';
import { newFolder, writeProject, writeSources } from '../project';
import { startNode } from '../node/start';

const NAME = 'JOURNEY_STARTED_DATABASE';

/**
 * A database that a Strapi with the plugin has started on once, for others to begin with a copy of:
 * making the tables of the two takes longer than all else at a start. Null where a few tests run by
 * themselves, and on MySQL, which cannot copy a database.
 */
export const startedDatabase = (): TestDatabase | null => {
  const name = process.env[NAME];
  return name ? { kind: databaseKind(), name } : null;
};

/** Makes it, and tells it to the workers of Jest, which start later. */
export const makeStartedDatabase = async (): Promise<void> => {
  const dir = newFolder();
  const database = await newDatabase(dir);
  const search = await startSearchServer();
  writeProject(dir);
  writeSources(dir, { types: [] }, { database, search });
  const node = await startNode({ dir, distDir: dir });
  await node.call('index', 'ready');
  await node.stop();
  await search.stop();
  process.env[NAME] = database.name;
};
