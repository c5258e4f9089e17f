import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hashOf } from '../build.mjs';
import { root } from '../root.mjs';
import { mustRun } from '../run.mjs';
import { files, playground } from './playground.mjs';

/** @typedef {import('node:child_process').SpawnOptions} SpawnOptions */

const SECRETS = [
  'API_TOKEN_SALT',
  'ADMIN_JWT_SECRET',
  'TRANSFER_TOKEN_SALT',
  'JWT_SECRET',
  'ENCRYPTION_KEY',
];

/** What a Strapi app needs to be told in secret, new each time, as the text of an `.env` file. */
export const newSecrets = () => {
  const secret = () => randomBytes(24).toString('base64');
  const lines = [
    ['APP_KEYS', `${secret()},${secret()}`],
    ...SECRETS.map((name) => [name, secret()]),
  ];
  return lines.map(([name, value]) => `${name}=${value}\n`).join('');
};

export const writeSecretsWhenNeeded = () => {
  if (!existsSync(files.env)) writeFileSync(files.env, newSecrets(), { mode: 0o600 });
};

/** What the built host app is made of: its own sources, and the plugin's admin, which is built in. */
const sources = [
  ...['config', 'src', 'seed'].map((name) => `playground/${name}`),
  ...['package.json', 'tsconfig.json'].map((name) => `playground/${name}`),
  'dist/admin',
];

const strapi = path.join(root, 'node_modules', '.bin', 'strapi');

/**
 * Builds the host app, admin panel included, when what it is made of has changed.
 *
 * @param {SpawnOptions} options
 */
export const buildPlaygroundWhenNeeded = async (options) => {
  const hash = hashOf(sources);
  if (existsSync(files.builtFrom) && readFileSync(files.builtFrom, 'utf8') === hash) return;
  rmSync(path.dirname(files.builtFrom), { recursive: true, force: true });
  const env = { ...options.env, NODE_ENV: 'production' };
  await mustRun(strapi, ['build'], { cwd: playground, ...options, env });
  writeFileSync(files.builtFrom, hash);
};

/**
 * Makes the database and fills it when there is none, or only a part of one.
 *
 * @param {SpawnOptions} options
 */
export const seedWhenNeeded = async (options) => {
  if (existsSync(files.database) && existsSync(files.access)) return;
  for (const ending of ['', '-shm', '-wal', '-journal']) {
    rmSync(`${files.database}${ending}`, { force: true });
  }
  const seed = path.join(playground, 'dist', 'seed', 'run.js');
  const env = { ...options.env, NODE_ENV: 'development' };
  // Asked politely, Strapi would go on writing for a while, into what the next run makes anew.
  const killSignal = 'SIGKILL';
  await mustRun(process.execPath, [seed], { cwd: playground, ...options, env, killSignal });
};
