import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { createStrapi } from '@strapi/strapi';
import type { Core } from '@strapi/strapi';
import supertest from 'supertest';

import { databaseConfig, dropDatabase, newDatabase, type TestDatabase } from './database';
import type { TypeSchema } from './app-types';
import { writeComponents, type Components } from './components';

type Strapi = Core.Strapi;

export interface AppOptions {
  types: TypeSchema[];
  components?: Components;
  /** Whether the plugin is on; true unless told otherwise. */
  journey?: boolean;
  strictParams?: boolean;
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
  /** Stops and starts on the same database, with other options. */
  restart(options?: Partial<AppOptions>): Promise<Strapi>;
  stop(): Promise<void>;
  /** Stops and removes the project and its database. */
  remove(): Promise<void>;
}

const write = (file: string, content: string): void => {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
};

const asModule = (value: unknown): string =>
  `module.exports = ${JSON.stringify(value, null, 2)};\n`;

const factory = (kind: string, uid: string): string =>
  `module.exports = require(${JSON.stringify(require.resolve('@strapi/strapi'))}).factories.createCore${kind}(${JSON.stringify(uid)});\n`;

const writeTypes = (dir: string, types: TypeSchema[]): void => {
  mkdirSync(path.join(dir, 'src', 'api'), { recursive: true });
  for (const schema of types) {
    const name = schema.info.singularName;
    const uid = `api::${name}.${name}`;
    const at = (...parts: string[]) => path.join(dir, 'src', 'api', name, ...parts);
    write(at('content-types', name, 'schema.json'), JSON.stringify(schema, null, 2));
    write(at('routes', `${name}.js`), factory('Router', uid));
    write(at('controllers', `${name}.js`), factory('Controller', uid));
    write(at('services', `${name}.js`), factory('Service', uid));
  }
};

const writeConfig = (dir: string, options: AppOptions, database: TestDatabase): void => {
  const config = (name: string, value: unknown) =>
    write(path.join(dir, 'config', `${name}.js`), asModule(value));
  config('database', {
    connection: databaseConfig(database),
    settings: { forceMigration: options.forceMigration ?? true },
  });
  config('server', {
    host: '127.0.0.1',
    port: 0,
    app: { keys: ['test-key-a', 'test-key-b'] },
    logger: { updates: { enabled: false }, startup: { enabled: false } },
    ...options.server,
  });
  config('admin', {
    auth: { secret: 'test-admin-secret' },
    apiToken: { salt: 'test-api-token-salt' },
    transfer: { token: { salt: 'test-transfer-salt' } },
    secrets: { encryptionKey: '0123456789abcdef0123456789abcdef' },
    serveAdminPanel: false,
    autoOpen: false,
  });
  config('api', {
    rest: {
      defaultLimit: 25,
      maxLimit: 100,
      withCount: true,
      strictParams: options.strictParams ?? true,
    },
    documents: { strictParams: true, strictRelations: true },
  });
  config('middlewares', [
    ...(options.middlewares ?? []),
    'strapi::errors',
    'strapi::security',
    'strapi::cors',
    'strapi::query',
    'strapi::body',
    'strapi::session',
    'strapi::favicon',
    'strapi::public',
  ]);
  config('logger', { level: process.env['TEST_LOG'] ?? 'error' });
  config('plugins', {
    'users-permissions': { config: { jwtSecret: 'test-jwt-secret' } },
    journey: { enabled: options.journey ?? true, resolve: path.join(__dirname, 'plugin') },
    ...options.plugins,
  });
  write(path.join(dir, 'config', 'env', '.keep'), '');
};

/** What the host looks for beside its code. */
const writeProject = (dir: string): void => {
  write(
    path.join(dir, 'package.json'),
    JSON.stringify({
      name: 'journey-test-app',
      version: '0.0.0',
      dependencies: { '@strapi/plugin-users-permissions': '5.54.0' },
      strapi: { uuid: false },
    }),
  );
  mkdirSync(path.join(dir, 'public', 'uploads'), { recursive: true });
  write(path.join(dir, 'favicon.png'), '');
};

const boot = async (appDir: string, distDir: string): Promise<Strapi> => {
  process.env['STRAPI_TELEMETRY_DISABLED'] = 'true';
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
  const dir = mkdtempSync(path.join(tmpdir(), 'journey-app-'));
  writeProject(dir);
  const database = await newDatabase(dir);
  let current = options;
  let strapi: Strapi | null = null;

  let starts = 0;
  let distDir = dir;
  const start = async (): Promise<Strapi> => {
    // A folder for each start: what Node has loaded of the project keeps what the host put into it.
    starts += 1;
    distDir = path.join(dir, `start-${starts}`);
    writeConfig(distDir, current, database);
    writeTypes(distDir, current.types);
    writeComponents(distDir, current.components ?? {});
    strapi = await boot(dir, distDir);
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
      await dropDatabase(database);
      rmSync(dir, { recursive: true, force: true });
    },
  };
};
