import { monitorEventLoopDelay } from 'node:perf_hooks';
import { seed } from './seed.mjs';
import { vacuum } from './vacuum.mjs';
import { ARTICLE, AUDIENCE, BODY, JOURNEY_STAGES, PERSONAS } from './vocabulary.mjs';

const BULK = 1000;
const MEGABYTE = 1024 * 1024;

const keeper = (strapi) => strapi.plugin('journey').service('index');

const millisecondsOf = async (work) => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/** The plugin looks through everything after each start, one work after the other: until it has. */
const settle = (strapi) =>
  strapi.plugin('journey')
    ? new Promise((resolve) => keeper(strapi).inBackground(async () => resolve(null)))
    : null;

/** Whether answers are kept: not where the site's settings say that they may be kept nowhere. */
const keepAnswers = (strapi, isWanted) =>
  strapi.plugin('journey')
    ? strapi.store({ type: 'plugin', name: 'journey' }).set({
        key: 'settings',
        value: isWanted ? {} : { cacheControl: { anonymous: 'no-store' } },
      })
    : null;

let writes = 0;

/** One small write that changes a published piece. */
const write = async (strapi) => {
  writes += 1;
  const articles = strapi.db.query(ARTICLE);
  // Publishing gives a piece another row: the one that was there before may be gone.
  const { id } = await articles.findOne({
    select: ['id'],
    where: { publishedAt: { $notNull: true } },
  });
  await articles.update({ where: { id }, data: { title: `Article, changed ${writes} times` } });
};

/** What a new piece is made of: the site's own fields, and where there is the plugin its tags. */
const newPiece = async (strapi, { tagged }) => {
  const find = (uid, key) => strapi.db.query(uid).findOne({ where: { key } });
  const idOf = async (uid, key) => [(await find(uid, key)).documentId];
  const [stage, persona] = [JOURNEY_STAGES[2], PERSONAS[0]];
  const own = {
    title: 'Bench',
    slug: 'bench',
    body: BODY,
    stage,
    audiences: await idOf(AUDIENCE, persona),
  };
  if (!tagged || !strapi.plugin('journey')) return own;
  return {
    ...own,
    journeyStages: await idOf('plugin::journey.stage', stage),
    journeyPersonas: await idOf('plugin::journey.persona', persona),
  };
};

/** Creates and publishes pieces one after the other, and removes them again: milliseconds a piece. */
const createAndPublish = async (strapi, { count, tagged }) => {
  const data = await newPiece(strapi, { tagged });
  const documents = strapi.documents(ARTICLE);
  const created = [];
  const taken = await millisecondsOf(async () => {
    for (let number = 0; number < count; number += 1) {
      const { documentId } = await documents.create({ data, locale: 'en' });
      await documents.publish({ documentId, locale: 'en' });
      created.push(documentId);
    }
  });
  for (const documentId of created) await documents.delete({ documentId, locale: '*' });
  return taken / count;
};

/** Publishes a thousand pieces as the content manager does: milliseconds. */
const publishMany = async (strapi) => {
  const drafts = await strapi.db
    .query(ARTICLE)
    .findMany({ select: ['documentId'], where: { publishedAt: null }, limit: BULK });
  const ids = drafts.map(({ documentId }) => documentId);
  const manager = strapi.plugin('content-manager').service('document-manager');
  const taken = await millisecondsOf(() => manager.publishMany(ARTICLE, ids, 'en'));
  await vacuum(strapi);
  return taken;
};

/** Has every row of the index made anew: pieces a second, and for how long the event loop was held. */
const rebuild = async (strapi, { outdated }) => {
  if (outdated) {
    const { connection } = strapi.db;
    await connection('journey_index').update({ updated_at: connection.raw('updated_at - 1') });
  }
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  let pieces = 0;
  const taken = await millisecondsOf(async () => {
    for (const { done } of await keeper(strapi).rebuild()) pieces += done;
  });
  delay.disable();
  await vacuum(strapi);
  return { piecesASecond: pieces / (taken / 1000), heldMs: delay.max / 1e6 };
};

/** Looks for drift as at each start: milliseconds. */
const driftCheck = (strapi) => millisecondsOf(() => keeper(strapi).checkQuickly());

/** What is in use once the garbage is gone, in megabytes. */
const memory = () => {
  for (let time = 0; time < 3; time += 1) globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / MEGABYTE;
};

/** An admin who may do everything. */
const addAdmin = async (strapi, account) => {
  const role = await strapi.service('admin::role').getSuperAdmin();
  await strapi
    .service('admin::user')
    .create({ ...account, firstname: 'Bench', isActive: true, roles: [role.id] });
};

const hasMiddleware = (strapi, uid) => strapi.get('middlewares').get(uid) !== undefined;

/** What the process of a host does when it is asked to. */
export const commands = {
  seed,
  settle,
  keepAnswers,
  write,
  createAndPublish,
  publishMany,
  rebuild,
  driftCheck,
  memory,
  addAdmin,
  hasMiddleware,
};
