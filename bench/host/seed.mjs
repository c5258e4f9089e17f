import { randomUUID } from 'node:crypto';
import { vacuum } from './vacuum.mjs';
import { ARTICLE, AUDIENCE, BODY, JOURNEY, JOURNEY_STAGES, PERSONAS } from './vocabulary.mjs';

const DOCUMENTS_A_BATCH = 500;
const ROWS_A_STATEMENT = 200;
const DAY_MS = 86_400_000;

/** The same sequence of numbers from 0 to 1 at each run, so that runs can be compared. */
const numbers = (seed) => {
  let state = seed;
  return () => {
    // mulberry32, by Tommy Ettinger: public domain.
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

/** Most have one or two stages, half are for somebody, a tenth are untagged. Numbers of the vocabulary. */
const tagsOf = (next) => {
  const pick = (from, count) => {
    const first = Math.floor(next() * from);
    return count < 2 ? [first] : [first, (first + 1 + Math.floor(next() * (from - 1))) % from];
  };
  return {
    stages: next() < 0.1 ? [] : pick(JOURNEY_STAGES.length, 1 + Math.floor(next() * 2)),
    personas: next() < 0.5 ? [] : pick(PERSONAS.length, 1 + Math.floor(next() * 2)),
  };
};

/** Ids in the order of `keys`. */
const idsOf = async (strapi, uid, where = {}) => {
  const rows = await strapi.db.query(uid).findMany({ select: ['id', 'key'], where });
  return (keys) => keys.map((key) => rows.find((row) => row.key === key).id);
};

const addAudiences = async (strapi) => {
  for (const key of PERSONAS) await strapi.documents(AUDIENCE).create({ data: { key } });
  return { audiences: (await idsOf(strapi, AUDIENCE))(PERSONAS) };
};

const addDefinitions = async (strapi) => {
  const definitions = strapi.plugin('journey').service('definitions');
  await definitions.addPreset(JOURNEY);
  await definitions.makeDefault(JOURNEY);
  for (const key of PERSONAS) {
    const body = { key, name: { en: key } };
    await definitions.saveDefinition({ kind: 'persona', body, mode: 'create' });
  }
  const where = { journey: { key: JOURNEY } };
  return {
    journeyStages: (await idsOf(strapi, 'plugin::journey.stage', where))(JOURNEY_STAGES),
    journeyPersonas: (await idsOf(strapi, 'plugin::journey.persona'))(PERSONAS),
  };
};

/** Rows of one document, draft and published, and of its links by the field they are of. */
const documentRows = ({ number, next, now, targets }) => {
  const changed = new Date(now - Math.floor(next() * 400) * DAY_MS);
  const { stages, personas } = tagsOf(next);
  const documentId = randomUUID().replaceAll('-', '').slice(0, 24);
  const tags = { audiences: personas, journeyStages: stages, journeyPersonas: personas };
  const ids = [number * 2 - 1, number * 2];
  return {
    entries: ids.map((id, index) => ({
      id,
      document_id: documentId,
      title: `Article ${number}`,
      slug: `article-${number}`,
      body: BODY,
      stage: JOURNEY_STAGES[stages[0]] ?? null,
      locale: 'en',
      created_at: changed,
      updated_at: changed,
      published_at: index === 1 ? changed : null,
    })),
    links: Object.entries(targets).flatMap(([field, rows]) =>
      ids.flatMap((id) =>
        tags[field].map((tag, order) => ({ field, id, target: rows[tag], order })),
      ),
    ),
  };
};

const insert = async (trx, table, rows) => {
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    await trx(table).insert(rows.slice(start, start + ROWS_A_STATEMENT));
  }
};

const insertBatch = async (strapi, documents) => {
  const { tableName, attributes } = strapi.db.metadata.get(ARTICLE);
  const links = documents.flatMap((each) => each.links);
  await strapi.db.connection.transaction(async (trx) => {
    await insert(
      trx,
      tableName,
      documents.flatMap(({ entries }) => entries),
    );
    for (const field of new Set(links.map((link) => link.field))) {
      const { joinTable } = attributes[field];
      const rows = links
        .filter((link) => link.field === field)
        .map(({ id, target, order }) => ({
          [joinTable.joinColumn.name]: id,
          [joinTable.inverseJoinColumn.name]: target,
          [joinTable.orderColumnName]: order + 1,
        }));
      await insert(trx, joinTable.name, rows);
    }
  });
  return tableName;
};

/** PostgreSQL counts on from the last id that it gave itself. */
const countOn = async ({ db: { connection, dialect } }, tableName) => {
  if (dialect.client !== 'postgres') return;
  await connection.raw(
    `SELECT setval(pg_get_serial_sequence('${tableName}', 'id'), (SELECT max(id) FROM ${tableName}))`,
  );
};

const grant = async (strapi, actions) => {
  const role = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'public' } });
  const permissions = strapi.db.query('plugin::users-permissions.permission');
  for (const action of actions) await permissions.create({ data: { action, role: role.id } });
};

/**
 * Puts published documents into the database, each with its draft as Strapi keeps it, tagged; then
 * has the index made. Straight into the tables, batch by batch: through Strapi a large site would
 * take hours.
 */
export const seed = async (strapi, documents) => {
  const journey = strapi.plugin('journey');
  await grant(strapi, [
    ...['article.article', 'audience.audience', 'constant.constant'].map((at) => `api::${at}.find`),
    ...(journey ? ['content', 'coverage', 'gap'] : []).map((at) => `plugin::journey.${at}.find`),
  ]);
  const targets = {
    ...(await addAudiences(strapi)),
    ...(journey ? await addDefinitions(strapi) : {}),
  };
  const next = numbers(1);
  const now = Date.now();
  let tableName;
  for (let first = 1; first <= documents; first += DOCUMENTS_A_BATCH) {
    const count = Math.min(DOCUMENTS_A_BATCH, documents - first + 1);
    const batch = Array.from({ length: count }, (_, index) =>
      documentRows({ number: first + index, next, now, targets }),
    );
    tableName = await insertBatch(strapi, batch);
  }
  await countOn(strapi, tableName);
  await vacuum(strapi);
  await journey?.service('index').rebuild();
  await vacuum(strapi);
};
