import { rmSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/lib/root.mjs';
import { writeProject } from '../host/project.mjs';
import { newDatabase } from './database.mjs';
import { startHost } from './host.mjs';

const place = (name) => path.join(root, '.tmp', 'bench', name);

/**
 * A Strapi project with a database of its own, neither started nor filled yet. Whoever makes it
 * has to close it, whatever happens.
 *
 * @param {{ database: 'sqlite' | 'postgres', pieces: number, withJourney?: boolean,
 *   withRelations?: boolean }} options see `writeProject`
 */
export const createSite = async ({
  database: kind,
  pieces,
  withJourney = true,
  withRelations = false,
}) => {
  const without = withRelations ? '-related' : '-without';
  const folder = place(`${kind}-${pieces}${withJourney ? '' : without}`);
  const second = `${folder}-second`;
  const database = await newDatabase(kind, folder);
  const { connection } = database;
  writeProject(folder, { connection, withJourney, withRelations, first: [] });
  const site = {
    database: kind,
    pieces,
    /** The running Strapi. */
    host: null,
    start: async () => {
      site.host = await startHost(folder);
      await site.host.ask('settle');
    },
    /** Stops it and starts it anew. */
    restart: async () => {
      await site.host.stop();
      await site.start();
    },
    /** A second host on the same database, with middlewares before Strapi's own. */
    startSecond: async (first) => {
      writeProject(second, { connection, withJourney, first });
      const host = await startHost(second);
      await host.ask('settle');
      return host;
    },
    /** Stops it and leaves nothing behind. */
    close: async () => {
      await site.host?.stop();
      await database.drop();
      for (const each of [folder, second]) rmSync(each, { recursive: true, force: true });
    },
  };
  return site;
};
