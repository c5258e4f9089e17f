import type { Piece, PieceStatus } from '../core/targeting/types';
import { hasDraftAndPublish, isLocalized } from '../schema/enabled-types';
import { asUid, type HostContentType, type Strapi } from '../strapi-shims/types';
import type { Projection } from './projection';
import type { Auth } from './scope';

type Entry = Record<string, unknown> & {
  id?: number;
  documentId: string;
  locale?: string | null;
  publishedAt?: string | null;
};

interface ContentApi {
  validate: { query(query: object, model: object, options: object): Promise<void> };
  sanitize: {
    query(query: object, model: object, options: object): Promise<Record<string, unknown>>;
    output(entries: unknown, model: object, options: object): Promise<unknown>;
  };
}

const api = (strapi: Strapi): ContentApi => strapi.contentAPI;

/** A projection as this caller may have it: Strapi's own checks, 400 for what does not exist or may not be seen. */
export const checkedProjection = async (
  strapi: Strapi,
  options: { type: HostContentType; projection: Projection; auth: Auth },
): Promise<Record<string, unknown>> => {
  const { type, projection, auth } = options;
  const query = { ...projection };
  await api(strapi).validate.query(query, type, { auth });
  return api(strapi).sanitize.query(query, type, { auth });
};

/** Tells the versions of one document apart by locale; '' where the type has none. */
export const pieceKey = (piece: {
  contentType: string;
  documentId: string;
  locale: string | null;
}): string => JSON.stringify([piece.contentType, piece.documentId, piece.locale ?? '']);

const isNewer = (entry: Entry, other: Entry): boolean => {
  const [a, b] = [entry, other].map((each) => new Date(each.publishedAt ?? 0).getTime());
  if (a !== b) return (a ?? 0) > (b ?? 0);
  return (entry.id ?? 0) > (other.id ?? 0);
};

const namesOf = (fields: unknown): string[] =>
  Array.isArray(fields) ? fields.map(String) : String(fields).split(',');

/** What must be read to tell versions apart, whatever the caller wants to see. */
const withBookkeeping = (query: Record<string, unknown>): Record<string, unknown> => {
  const { fields } = query;
  if (fields === undefined) return query;
  const named = namesOf(fields);
  return { ...query, fields: [...new Set([...named, 'publishedAt', 'locale'])] };
};

/** The bookkeeping fields that the caller did not ask for. */
const unasked = (query: Record<string, unknown>): string[] => {
  const { fields } = query;
  if (fields === undefined) return [];
  const named = namesOf(fields);
  return named.includes('*') ? [] : ['publishedAt'].filter((name) => !named.includes(name));
};

/**
 * The documents behind some pieces of one type, as this caller may see them, by `pieceKey`.
 * Concurrent publishing can leave the host with two published rows: the newest is taken.
 */
export const loadDocuments = async (
  strapi: Strapi,
  options: {
    type: HostContentType;
    pieces: readonly Piece[];
    query: Record<string, unknown>;
    status: PieceStatus;
    auth: Auth;
  },
): Promise<Map<string, Record<string, unknown>>> => {
  const { type, pieces, query, auth } = options;
  const localized = isLocalized(type);
  const locales = [...new Set(pieces.map((piece) => piece.locale))];
  const entries = (await strapi.documents(asUid(type.uid)).findMany({
    ...withBookkeeping(query),
    filters: { documentId: { $in: [...new Set(pieces.map((piece) => piece.documentId))] } },
    status: hasDraftAndPublish(type) ? options.status : 'published',
    ...(localized ? { locale: locales.length === 1 ? locales[0] : '*' } : {}),
  } as never)) as unknown as Entry[];

  const newest = new Map<string, Entry>();
  for (const entry of entries) {
    const key = pieceKey({
      contentType: type.uid,
      documentId: entry.documentId,
      locale: localized ? (entry.locale ?? null) : null,
    });
    const other = newest.get(key);
    if (!other || isNewer(entry, other)) newest.set(key, entry);
  }
  const keys = [...newest.keys()];
  const sanitized = (await api(strapi).sanitize.output([...newest.values()], type, {
    auth,
  })) as Array<Record<string, unknown>>;
  const hidden = ['id', ...unasked(query)];
  return new Map(
    sanitized.map((entry, index) => [
      keys[index] ?? '',
      Object.fromEntries(Object.entries(entry).filter(([name]) => !hidden.includes(name))),
    ]),
  );
};
