import { randomUUID } from 'node:crypto';

const ARTICLE = 'api::article.article';
const PERSONAS = 8;
const ROWS_A_STATEMENT = 200;
/** As long as an article of a page. */
const BODY = 'A sentence that says as little as it can. '.repeat(120);

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

const insert = async (knex, table, rows) => {
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    await knex(table).insert(rows.slice(start, start + ROWS_A_STATEMENT));
  }
};

/** Document by document: most have one or two stages, half are for somebody, a tenth are untagged. */
const tagsOf = (next, { stages, personas }) => {
  const pick = (ids, count) =>
    [...ids].sort(() => next() - 0.5).slice(0, Math.max(0, Math.floor(count)));
  return {
    stages: next() < 0.1 ? [] : pick(stages, 1 + next() * 2),
    personas: next() < 0.5 ? [] : pick(personas, 1 + next() * 2),
  };
};

/**
 * Puts published documents into the database, each with its draft as Strapi keeps it, tagged; then
 * has the index made. Straight into the tables: through Strapi it would take an hour.
 *
 * @returns {Promise<void>}
 */
export const seed = async (strapi, documents) => {
  const definitions = strapi.plugin('journey').service('definitions');
  for (let number = 1; number <= PERSONAS; number += 1) {
    const body = { key: `persona-${number}`, name: { en: `Persona ${number}` } };
    await definitions.saveDefinition({ kind: 'persona', body, mode: 'create' });
  }
  const idsOf = async (uid) =>
    (await strapi.db.query(uid).findMany({ select: ['id'] })).map(({ id }) => id);
  const ids = {
    stages: await idsOf('plugin::journey.stage'),
    personas: await idsOf('plugin::journey.persona'),
  };
  const { tableName, attributes } = strapi.db.metadata.get(ARTICLE);
  const knex = strapi.db.connection;
  const next = numbers(1);
  const now = Date.now();

  const rows = [];
  const links = { journeyStages: [], journeyPersonas: [] };
  const link = (field, entry, targets) => {
    const { joinTable } = attributes[field];
    for (const [order, target] of targets.entries()) {
      links[field].push({
        [joinTable.joinColumn.name]: entry,
        [joinTable.inverseJoinColumn.name]: target,
        [joinTable.orderColumnName]: order + 1,
      });
    }
  };
  for (let number = 1; number <= documents; number += 1) {
    const changed = new Date(now - Math.floor(next() * 400) * 86_400_000);
    const tags = tagsOf(next, ids);
    const documentId = randomUUID().replaceAll('-', '').slice(0, 24);
    for (const isPublished of [false, true]) {
      const id = number * 2 + (isPublished ? 0 : -1);
      rows.push({
        id,
        document_id: documentId,
        title: `Article ${number}`,
        body: BODY,
        locale: 'en',
        created_at: changed,
        updated_at: changed,
        published_at: isPublished ? changed : null,
      });
      link('journeyStages', id, tags.stages);
      link('journeyPersonas', id, tags.personas);
    }
  }
  await insert(knex, tableName, rows);
  for (const [field, each] of Object.entries(links)) {
    await insert(knex, attributes[field].joinTable.name, each);
  }
  await strapi.plugin('journey').service('index').rebuild();
};
