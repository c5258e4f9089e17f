import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from '../../scripts/lib/root.mjs';
import { JOURNEY_STAGES } from './vocabulary.mjs';

const require = createRequire(import.meta.url);

const localized = { pluginOptions: { i18n: { localized: true } } };

/** What is measured: localized, with drafts, and with fields of its own that a site could filter by. */
const article = {
  kind: 'collectionType',
  collectionName: 'articles',
  info: { singularName: 'article', pluralName: 'articles', displayName: 'Article' },
  options: { draftAndPublish: true },
  pluginOptions: { i18n: { localized: true }, journey: { enabled: true } },
  attributes: {
    title: { type: 'string', ...localized },
    slug: { type: 'string', ...localized },
    body: { type: 'text', ...localized },
    stage: { type: 'enumeration', enum: JOURNEY_STAGES },
    audiences: { type: 'relation', relation: 'manyToMany', target: 'api::audience.audience' },
  },
};

/** What a piece has of Journey's, in the site's own hands: as many relations, of the same kinds. */
const fourRelations = Object.fromEntries(
  ['manyToMany', 'manyToMany', 'manyToMany', 'manyToOne'].map((relation, place) => [
    `relation${place}`,
    { type: 'relation', relation, target: 'api::audience.audience' },
  ]),
);

const withFourRelations = (schema) => ({
  ...schema,
  attributes: { ...schema.attributes, ...fourRelations },
});

/** What a site without the plugin would have for personas. */
const audience = {
  kind: 'collectionType',
  collectionName: 'audiences',
  info: { singularName: 'audience', pluralName: 'audiences', displayName: 'Audience' },
  options: { draftAndPublish: false },
  attributes: { key: { type: 'string' } },
};

const MIDDLEWARES = [
  'strapi::errors',
  'strapi::security',
  'strapi::cors',
  'strapi::query',
  'strapi::body',
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];

const asModule = (value) => `module.exports = ${JSON.stringify(value, null, 2)};\n`;

const factory = (kind, name) =>
  `module.exports = require(${JSON.stringify(require.resolve('@strapi/strapi'))})` +
  `.factories.createCore${kind}('api::${name}.${name}');\n`;

/** Content types with Strapi's own endpoints. */
const typeFiles = (schema) => {
  const name = schema.info.singularName;
  const at = `src/api/${name}`;
  return {
    [`${at}/content-types/${name}/schema.json`]: JSON.stringify(schema),
    [`${at}/routes/${name}.js`]: factory('Router', name),
    [`${at}/controllers/${name}.js`]: factory('Controller', name),
    [`${at}/services/${name}.js`]: factory('Service', name),
  };
};

/** The reference: 10 KB that never change, once for everybody and once for who has the permission. */
const constantFiles = {
  'src/api/constant/routes/constant.js': asModule({
    routes: [
      {
        method: 'GET',
        path: '/constant/open',
        handler: 'constant.find',
        config: { auth: false },
      },
      { method: 'GET', path: '/constant/checked', handler: 'constant.find' },
    ],
  }),
  'src/api/constant/controllers/constant.js': `
const body = JSON.stringify({ data: 'x'.repeat(10 * 1024) });
module.exports = { find: (ctx) => { ctx.type = 'application/json'; ctx.body = body; } };
`,
};

const configOf = ({ connection, withJourney, first }) => ({
  database: { connection },
  server: {
    host: '127.0.0.1',
    port: 0,
    app: { keys: ['a', 'b'] },
    logger: { startup: { enabled: false }, updates: { enabled: false } },
  },
  admin: {
    auth: { secret: 'bench' },
    apiToken: { salt: 'bench' },
    transfer: { token: { salt: 'bench' } },
    secrets: { encryptionKey: '0123456789abcdef0123456789abcdef' },
    serveAdminPanel: false,
    autoOpen: false,
  },
  logger: { level: 'error' },
  middlewares: [...first, ...MIDDLEWARES],
  plugins: {
    'users-permissions': { config: { jwtSecret: 'bench' } },
    ...(withJourney ? { journey: { enabled: true, resolve: root } } : {}),
  },
});

/**
 * Writes a Strapi project, with the plugin in `dist/` or without it.
 *
 * @param {string} folder emptied first
 * @param {{ connection: object, withJourney: boolean, withRelations?: boolean, first: string[] }} options
 *   the database, whether articles have four more relations of the site's own, and the middlewares
 *   that come before Strapi's own
 */
export const writeProject = (folder, options) => {
  rmSync(folder, { recursive: true, force: true });
  const config = Object.entries(configOf(options)).map(([name, value]) => [
    `config/${name}.js`,
    asModule(value),
  ]);
  const files = {
    'package.json': JSON.stringify({
      name: 'journey-bench',
      version: '0.0.0',
      dependencies: { '@strapi/plugin-users-permissions': '*' },
      strapi: {},
    }),
    'favicon.png': '',
    'public/uploads/.keep': '',
    ...Object.fromEntries(config),
    ...typeFiles(options.withRelations ? withFourRelations(article) : article),
    ...typeFiles(audience),
    ...constantFiles,
  };
  for (const [file, content] of Object.entries(files)) {
    const place = path.join(folder, file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, content);
  }
};
