import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { TypeSchema } from './app-types';
import { besideByDefault, pluginsBeside } from './beside/plugins';
import type { SearchServer } from './beside/search-server';
import { writeComponents } from './components';
import { databaseConfig, type TestDatabase } from './database';
import { thisRun } from './run/this-run';
import type { AppOptions } from './strapi';

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

const pluginsOf = (options: AppOptions, search: SearchServer): object => {
  const { beside = besideByDefault(), types, journey = true, config = {}, plugins } = options;
  const others = pluginsBeside({ types, journey, search });
  return {
    'users-permissions': { config: { jwtSecret: 'test-jwt-secret' } },
    ...(beside === 'before' ? others : {}),
    journey: { enabled: journey, resolve: path.join(__dirname, 'plugin'), config },
    ...(beside === 'after' ? others : {}),
    ...plugins,
  };
};

/** What a project's configuration names beside its own options. */
interface Servers {
  database: TestDatabase;
  search: SearchServer;
}

const writeConfig = (dir: string, options: AppOptions, { database, search }: Servers): void => {
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
  config('plugins', pluginsOf(options, search));
  write(path.join(dir, 'config', 'env', '.keep'), '');
};

const prefix = (): string => `journey-${thisRun()}-`;

/** A new folder for a project. */
export const newFolder = (): string => mkdtempSync(path.join(tmpdir(), prefix()));

/** Removes the folders of this run that are still there. */
export const removeFolders = (): void => {
  for (const name of readdirSync(tmpdir())) {
    if (name.startsWith(prefix())) rmSync(path.join(tmpdir(), name), { recursive: true });
  }
};

/** What the host looks for beside its code. */
export const writeProject = (dir: string): void => {
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

/** Writes what the host makes an instance of: its config, content types and components. */
export const writeSources = (dir: string, options: AppOptions, servers: Servers): void => {
  writeConfig(dir, options, servers);
  writeTypes(dir, options.types);
  writeComponents(dir, options.components ?? {});
};
