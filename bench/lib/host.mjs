import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from '../../scripts/lib/root.mjs';

const require = createRequire(import.meta.url);
const folder = path.join(root, '.tmp', 'bench');

/** The content type that is measured: localized, with drafts, with a text of a few kilobytes. */
const article = {
  kind: 'collectionType',
  collectionName: 'articles',
  info: { singularName: 'article', pluralName: 'articles', displayName: 'Article' },
  options: { draftAndPublish: true },
  pluginOptions: { i18n: { localized: true }, journey: { enabled: true } },
  attributes: {
    title: { type: 'string', pluginOptions: { i18n: { localized: true } } },
    body: { type: 'text', pluginOptions: { i18n: { localized: true } } },
  },
};

const write = (file, content) => {
  const place = path.join(folder, file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, content);
};

const writeConfig = (name, value) =>
  write(`config/${name}.js`, `module.exports = ${JSON.stringify(value, null, 2)};\n`);

const factory = (kind) =>
  `module.exports = require(${JSON.stringify(require.resolve('@strapi/strapi'))})` +
  `.factories.createCore${kind}('api::article.article');\n`;

/** A Strapi project with the built plugin, on an empty SQLite database. */
const writeProject = () => {
  rmSync(folder, { recursive: true, force: true });
  write('package.json', JSON.stringify({ name: 'journey-bench', version: '0.0.0', strapi: {} }));
  write('favicon.png', '');
  mkdirSync(path.join(folder, 'public', 'uploads'), { recursive: true });
  writeConfig('database', {
    connection: {
      client: 'sqlite',
      connection: { filename: path.join(folder, 'data.db') },
      useNullAsDefault: true,
    },
  });
  writeConfig('server', {
    host: '127.0.0.1',
    port: 0,
    app: { keys: ['a', 'b'] },
    logger: { startup: { enabled: false }, updates: { enabled: false } },
  });
  writeConfig('admin', {
    auth: { secret: 'bench' },
    apiToken: { salt: 'bench' },
    transfer: { token: { salt: 'bench' } },
    secrets: { encryptionKey: '0123456789abcdef0123456789abcdef' },
    serveAdminPanel: false,
    autoOpen: false,
  });
  writeConfig('logger', { level: 'error' });
  writeConfig('middlewares', [
    'strapi::errors',
    'strapi::security',
    'strapi::cors',
    'strapi::query',
    'strapi::body',
    'strapi::session',
    'strapi::favicon',
    'strapi::public',
  ]);
  writeConfig('plugins', {
    'users-permissions': { enabled: false },
    journey: { enabled: true, resolve: root },
  });
  const at = (name) => `src/api/article/${name}`;
  write(at('content-types/article/schema.json'), JSON.stringify(article));
  write(at('routes/article.js'), factory('Router'));
  write(at('controllers/article.js'), factory('Controller'));
  write(at('services/article.js'), factory('Service'));
};

/** Starts Strapi with the plugin in `dist/`, in this process, on a free port of loopback. */
export const startHost = async () => {
  writeProject();
  process.env.STRAPI_TELEMETRY_DISABLED = 'true';
  const { createStrapi } = require('@strapi/strapi');
  const strapi = createStrapi({ appDir: folder, distDir: folder });
  await strapi.start();
  const url = `http://127.0.0.1:${strapi.server.httpServer.address().port}`;
  return { strapi, url };
};

/** An admin who may do everything, as headers. */
export const logIn = async ({ strapi, url }) => {
  const account = { email: 'bench@example.com', password: 'Bench-password-1' };
  const role = await strapi.service('admin::role').getSuperAdmin();
  await strapi
    .service('admin::user')
    .create({ ...account, firstname: 'Bench', isActive: true, roles: [role.id] });
  const answer = await fetch(`${url}/admin/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(account),
  });
  const { data } = await answer.json();
  return { Authorization: `Bearer ${data.token}` };
};
