import { rmSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/lib/root.mjs';
import { writeProject } from '../host/project.mjs';
import { newDatabase } from './database.mjs';
import { startHost } from './host.mjs';

const place = (name) => path.join(root, '.tmp', 'bench', name);

/**
 * A Strapi with content, and a database of its own.
 *
 * @param {{ database: 'sqlite' | 'postgres', pieces: number, withJourney?: boolean }} options
 */
export const openSite = async ({ database: kind, pieces, withJourney = true }) => {
  const folder = place(`${kind}-${pieces}${withJourney ? '' : '-without'}`);
  const database = await newDatabase(kind, folder);
  writeProject(folder, { connection: database.connection, withJourney, first: [] });
  const site = {
    database: kind,
    pieces,
    host: await startHost(folder),
    /** Stops it and starts it anew. */
    restart: async () => {
      await site.host.stop();
      site.host = await startHost(folder);
    },
    /** A second host on the same database, with middlewares before Strapi's own. */
    startSecond: (first) => {
      const second = `${folder}-second`;
      writeProject(second, { connection: database.connection, withJourney, first });
      return startHost(second);
    },
    /** Stops it and leaves nothing behind. */
    close: async () => {
      await site.host.stop();
      await database.drop();
      for (const each of [folder, `${folder}-second`])
        rmSync(each, { recursive: true, force: true });
    },
  };
  await site.host.ask('settle');
  await site.host.ask('seed', pieces);
  return site;
};
