import type { Core } from '@strapi/strapi';

/** A time as a column of times takes it past the host: on SQLite it holds milliseconds. */
export const timeColumn = (strapi: Core.Strapi, time: Date): Date | number =>
  strapi.db.dialect.client === 'sqlite' ? time.getTime() : time;
