import type { Core } from '@strapi/strapi';

/** The part of knex's pool that tests look at. */
interface Pool {
  max: number;
  acquireTimeoutMillis: number;
}

const poolOf = (strapi: Core.Strapi): Pool =>
  (strapi.db.connection as unknown as { client: { pool: Pool } }).client.pool;

/** Begins a transaction, which takes a connection; gives what ends it. */
const hold = (strapi: Core.Strapi): Promise<() => Promise<void>> =>
  new Promise((resolve, reject) => {
    let release = () => {};
    const released = new Promise<void>((end) => (release = end));
    const holding: Promise<unknown> = strapi.db.transaction(async () => {
      resolve(async () => {
        release();
        await holding;
      });
      await released;
    });
    holding.catch(reject);
  });

/** Runs `work` while every connection is held by a transaction, and nobody waits long for one. */
export const withPoolExhausted = async (
  strapi: Core.Strapi,
  work: () => Promise<void>,
): Promise<void> => {
  const pool = poolOf(strapi);
  const { max, acquireTimeoutMillis } = pool;
  const ends: Array<() => Promise<void>> = [];
  while (ends.length < max) ends.push(await hold(strapi));
  pool.acquireTimeoutMillis = 100;
  try {
    await work();
  } finally {
    pool.acquireTimeoutMillis = acquireTimeoutMillis;
    for (const end of ends) await end();
  }
};
