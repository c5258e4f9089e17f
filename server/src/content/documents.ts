import type { Piece, PieceStatus } from '../core/targeting/types';
import { hasDraftAndPublish, isLocalized } from '../schema/enabled-types';
import { contentApi, type Auth } from '../strapi-shims/content-api';
import { asUid, type HostContentType, type Strapi } from '../strapi-shims/types';

type Entry = Record<string, unknown> & {
  id?: number;
  documentId: string;
  locale?: string | null;
  publishedAt?: string | null;
};

/** Documents by `pieceKey`. */
export type Documents = Map<string, Readonly<Record<string, unknown>>>;

/** Pieces of one type, and how they are asked for. */
export interface Wanted {
  readonly type: HostContentType;
  readonly pieces: readonly Piece[];
  /** `fields` and `populate`, as `checkedQuery` left them. */
  readonly query: { readonly fields?: unknown; readonly populate?: unknown };
  readonly status: PieceStatus;
  readonly auth: Auth;
}

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

/** What must be read to tell versions apart, whether or not the caller wants to see it. */
const BOOKKEEPING = ['publishedAt', 'locale'];

/** The fields that a query names; null when it wants all of them. */
const namedFields = (fields: unknown): string[] | null => {
  if (fields === undefined) return null;
  const names = (Array.isArray(fields) ? fields : [fields]).flatMap((each) =>
    String(each).split(','),
  );
  return names.includes('*') ? null : names.map((name) => name.trim());
};

/**
 * The documents behind some pieces of one type, as this caller may see them.
 * Concurrent publishing can leave the host with two published rows: the newest is taken.
 */
export const loadDocuments = async (
  strapi: Strapi,
  { type, pieces, query, status, auth }: Wanted,
): Promise<Documents> => {
  const named = namedFields(query.fields);
  const localized = isLocalized(type);
  const locales = [...new Set(pieces.map((piece) => piece.locale))];
  const entries = (await strapi.documents(asUid(type.uid)).findMany({
    ...query,
    fields: named ? [...new Set([...named, ...BOOKKEEPING])] : undefined,
    filters: { documentId: { $in: [...new Set(pieces.map((piece) => piece.documentId))] } },
    status: hasDraftAndPublish(type) ? status : 'published',
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
  const sanitized = (await contentApi(strapi).sanitize.output([...newest.values()], type, {
    auth,
  })) as Array<Record<string, unknown>>;
  // Row ids change with every publication; the locale is part of each answer item.
  const hidden = named && !named.includes('publishedAt') ? ['id', 'publishedAt'] : ['id'];
  return new Map(
    sanitized.map((entry, index) => [
      keys[index] ?? '',
      Object.fromEntries(Object.entries(entry).filter(([name]) => !hidden.includes(name))),
    ]),
  );
};
