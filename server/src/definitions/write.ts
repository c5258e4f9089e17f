import { invalid, refused } from '../errors';
import { asUid, type Strapi } from '../strapi-shims/types';

/** A definition's row. */
export interface Row {
  readonly id: number;
  readonly documentId: string;
  readonly key: string;
  readonly [attribute: string]: unknown;
}

/** Whether a definition of that key has to be new, or has to be there. */
export type SaveMode = 'create' | 'update';

export const isObject = (body: unknown): body is Readonly<Record<string, unknown>> =>
  typeof body === 'object' && body !== null && !Array.isArray(body);

/** The key that a body names; empty when it names none. */
export const keyIn = (body: unknown): string =>
  isObject(body) && typeof body['key'] === 'string' ? body['key'] : '';

export const findRow = async (strapi: Strapi, uid: string, key: string): Promise<Row | null> =>
  (await strapi.db.query(asUid(uid)).findOne({ where: { key } })) as Row | null;

/** Makes a row, or changes the one given. */
export const writeRow = async (
  strapi: Strapi,
  uid: string,
  options: { row: Pick<Row, 'documentId'> | null; data: object },
): Promise<Row> => {
  const documents = strapi.documents(asUid(uid));
  const { row, data } = options;
  const saved = row
    ? await documents.update({ documentId: row.documentId, data: data as never })
    : await documents.create({ data: data as never });
  return saved as unknown as Row;
};

/** Throws JOURNEY_KEY_TAKEN. */
export const refuseTaken = (what: string, key: string): never => {
  throw refused('JOURNEY_KEY_TAKEN', `The ${what} "${key}" is there already.`, {
    parameter: 'key',
    value: key,
  });
};

/** Throws JOURNEY_KEY_IS_STABLE. */
export const refuseRenamed = (key: string, value: unknown): never => {
  throw invalid('JOURNEY_KEY_IS_STABLE', `The key "${key}" never changes.`, {
    parameter: 'key',
    value,
    valid: [key],
  });
};
