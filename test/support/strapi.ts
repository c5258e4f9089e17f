import { rmSync } from 'node:fs';
import path from 'node:path';

import type * as Host from '@strapi/strapi';
import type { Core } from '@strapi/strapi';
import supertest from 'supertest';

import type { TypeSchema } from './app-types';
import { searchTypes, type Beside } from './beside/plugins';
import { startSearchServer, type SearchServer } from './beside/search-server';
import type { Components } from './components';
import { dropDatabase, newDatabase } from './database';
import { requireOutside } from './outside';
import { newFolder, writeProject, writeSources } from './project';
import { startedDatabase } from './run/started-database';

type Strapi = Core.Strapi;

export interface AppOptions {
  types: TypeSchema[];
  components?: Components;
  /** Whether the plugin is on; true unless told otherwise. */
  journey?: boolean;
  /** Whether no Strapi may have started on the database before, with no content types of its own. */
  isFirstStart?: boolean;
  /** The plugin's own configuration. */
  config?: object;
  strictParams?: boolean;
  /** Whether other plugins are on as well; what JOURNEY_TEST_PLUGINS says unless told otherwise. */
  beside?: Beside;
  /** Further content of config/plugins.js, config/server.js and config/api.js. */
  plugins?: object;
  server?: object;
  forceMigration?: boolean;
  /** In config/middlewares.js, ahead of Strapi's own. */
  middlewares?: readonly string[];
}

/** A Strapi project on disk that can be started, stopped and started again otherwise. */
export interface TestApp {
  readonly strapi: Strapi;
  readonly dir: string;
  /** Where the running instance has its config and its content types. */
  readonly distDir: string;
  readonly request: ReturnType<typeof supertest>;
  /** What the search plugin talks to. */
  readonly search: SearchServer;
  /** Stops and starts on the same database, with other options. */
  restart(options?: Partial<AppOptions>): Promise<Strapi>;
  stop(): Promise<void>;
  /** Stops and removes the project and its database. */
  remove(): Promise<void>;
}

const boot = async (appDir: string, distDir: string): Promise<Strapi> => {
  const { createStrapi } = requireOutside<typeof Host>('@strapi/strapi');
  const strapi = createStrapi({ appDir, distDir });
  try {
    await strapi.load();
  } catch (error) {
    // It stops as far as it has come; why it did not start is what matters.
    await strapi.destroy().catch(() => undefined);
    throw error;
  }
  strapi.server.mount();
  return strapi;
};

interface Pool {
  numUsed(): number;
  numPendingAcquires(): number;
}

/**
 * The host tells of a write after its commit, and reads the document for it, awaited by nobody:
 * stopped in the midst of that it rejects what nobody catches.
 */
const untilIdle = async (strapi: Strapi): Promise<void> => {
  const { pool } = (strapi.db.connection as unknown as { client: { pool: Pool } }).client;
  const isIdle = () => pool.numUsed() + pool.numPendingAcquires() === 0;
  for (let idle = 0; idle < 5; idle = isIdle() ? idle + 1 : 0) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};

/** Makes a Strapi project with the plugin from its sources and starts it. */
export const startApp = async (options: AppOptions): Promise<TestApp> => {
  const dir = newFolder();
  writeProject(dir);
  const { journey = true, isFirstStart = !journey } = options;
  const database = await newDatabase(dir, isFirstStart ? null : startedDatabase());
  const search = await startSearchServer();
  let current = options;
  let strapi: Strapi | null = null;

  let starts = 0;
  let distDir = dir;
  const start = async (): Promise<Strapi> => {
    // A folder for each start: what Node has loaded of the project keeps what the host put into it.
    starts += 1;
    distDir = path.join(dir, `start-${starts}`);
    writeSources(distDir, current, { database, search });
    strapi = await boot(dir, distDir);
    if (strapi.plugin('meilisearch')) await searchTypes(strapi, current.types);
    return strapi;
  };
  const running = (): Strapi => {
    if (!strapi) throw new Error('The test app is not running');
    return strapi;
  };
  const stop = async (): Promise<void> => {
    const stopping = strapi;
    strapi = null;
    if (!stopping) return;
    await untilIdle(stopping);
    await stopping.destroy();
  };
  await start();
  return {
    dir,
    search,
    get distDir() {
      return distDir;
    },
    get strapi() {
      return running();
    },
    get request() {
      return supertest(running().server.httpServer);
    },
    restart: async (changes = {}) => {
      await stop();
      current = { ...current, ...changes };
      return start();
    },
    stop,
    remove: async () => {
      await stop();
      await search.stop();
      await dropDatabase(database);
      rmSync(dir, { recursive: true, force: true });
    },
  };
};
