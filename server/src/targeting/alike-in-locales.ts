import { FIELD, FIELDS, type Field } from '../plugin';
import { hasDraftAndPublish, isEnabledType, isLocalized } from '../schema/enabled-types';
import { readSettings } from '../settings/settings';
import { hasOneWriter, inTransaction, lockRows, read } from '../strapi-shims/database';
import { defaultLocale } from '../strapi-shims/host';
import { asHostContentType, asUid, type HostContentType, type Strapi } from '../strapi-shims/types';
import { isUntouched, onTopOf, type Link } from './relation-value';

type Status = 'draft' | 'published';

interface LocaleRow {
  id: number;
  locale: string;
  [field: string]: unknown;
}

interface DocumentContext {
  uid: string;
  action: string;
  contentType: unknown;
  params: {
    documentId?: string;
    locale?: string | string[] | null;
    status?: Status;
    data?: Record<string, unknown>;
  };
}

const POPULATE = Object.fromEntries(
  FIELDS.map((field) => [field, { select: ['id', 'documentId'] }]),
);

const linksOf = (row: LocaleRow, field: Field): Link[] => {
  const value = row[field] as Link[] | Link | null | undefined;
  return value === null || value === undefined ? [] : [value].flat();
};

const sameLinks = (a: Link[], b: Link[]): boolean =>
  a.map((link) => link.id).join() === b.map((link) => link.id).join();

const rowsIn = async (
  strapi: Strapi,
  options: { type: HostContentType; documentId: string; status: Status },
): Promise<LocaleRow[]> => {
  const { type, documentId, status } = options;
  const onlyStatus = hasDraftAndPublish(type)
    ? { publishedAt: status === 'draft' ? { $null: true } : { $notNull: true } }
    : {};
  return (await strapi.db.query(asUid(type.uid)).findMany({
    where: { documentId, ...onlyStatus },
    populate: POPULATE,
    orderBy: { id: 'asc' },
  })) as LocaleRow[];
};

/** Cheap to ask, and most documents are in one locale. */
const hasOtherLocales = async (
  strapi: Strapi,
  { type, documentId, locale }: { type: HostContentType; documentId: string; locale: string },
): Promise<boolean> => {
  const { tableName } = strapi.db.metadata.get(type.uid);
  const rows = await read(strapi, (query) =>
    query(tableName)
      .where('document_id', documentId)
      .whereNot('locale', locale)
      .limit(1)
      .select('id'),
  );
  return rows.length > 0;
};

const isPerLocale = async (strapi: Strapi): Promise<boolean> =>
  (await readSettings(strapi)).targetingPerLocale;

/** Gives the other locales' rows of a document, in one status, the links of the row of `locale`. */
const spread = async (
  strapi: Strapi,
  options: {
    type: HostContentType;
    documentId: string;
    status: Status;
    locale: string;
    fields: readonly Field[];
  },
): Promise<void> => {
  if (!(await hasOtherLocales(strapi, options)) || (await isPerLocale(strapi))) return;
  const rows = await rowsIn(strapi, options);
  const source = rows.find((row) => row.locale === options.locale);
  if (!source) return;
  for (const row of rows) {
    const changed = options.fields.filter(
      (field) => !sameLinks(linksOf(row, field), linksOf(source, field)),
    );
    if (changed.length === 0) continue;
    await strapi.db.query(asUid(options.type.uid)).update({
      where: { id: row.id },
      data: Object.fromEntries(
        changed.map((field) => [field, { set: linksOf(source, field).map(({ id }) => ({ id })) }]),
      ),
    });
  }
};

/**
 * The tags of a new locale: those of the document's other locales, and what the caller adds and
 * takes away. The host copies only visible attributes to a new locale, and counts every relation
 * as localized.
 */
const inherited = (sibling: LocaleRow, data: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    FIELDS.map((field) => [
      field,
      onTopOf(linksOf(sibling, field), data[field], { isToOne: field === FIELD.format }),
    ]),
  );

/** The locales that an action wrote; null for all of them. */
const writtenLocales = async (
  strapi: Strapi,
  locale: DocumentContext['params']['locale'],
): Promise<string[] | null> => {
  if (locale === '*') return null;
  if (Array.isArray(locale)) return locale;
  return [locale || (await defaultLocale(strapi))];
};

const update = async (
  strapi: Strapi,
  context: DocumentContext & { type: HostContentType; documentId: string },
  next: () => Promise<unknown>,
): Promise<unknown> => {
  const { type, documentId, params } = context;
  const [locale] = (await writtenLocales(strapi, params.locale)) ?? [];
  if (locale === undefined) return next();
  const data = params.data ?? {};
  const fields = FIELDS.filter((field) => !isUntouched(data[field]));
  if (await isPerLocale(strapi)) return next();
  const drafts = await rowsIn(strapi, { type, documentId, status: 'draft' });
  const [sibling] = drafts;
  if (sibling && !drafts.some((row) => row.locale === locale)) {
    params.data = { ...data, ...inherited(sibling, data) };
  }
  const result = await next();
  if (fields.length > 0)
    await spread(strapi, { type, documentId, status: 'draft', locale, fields });
  if (params.status === 'published' && hasDraftAndPublish(type)) {
    await spread(strapi, { type, documentId, status: 'published', locale, fields: FIELDS });
  }
  return result;
};

const publishOrDiscard = async (
  strapi: Strapi,
  context: DocumentContext & { type: HostContentType; documentId: string },
  next: () => Promise<unknown>,
): Promise<unknown> => {
  const { type, documentId, params, action } = context;
  const result = await next();
  const status = action === 'publish' ? 'published' : 'draft';
  for (const locale of (await writtenLocales(strapi, params.locale)) ?? []) {
    await spread(strapi, { type, documentId, status, locale, fields: FIELDS });
  }
  return result;
};

/**
 * Runs `work` in a transaction in which nobody else writes the document. Two who write one locale
 * each, and then the tags of the other's, would wait for each other for ever.
 */
const alone = async <T>(
  strapi: Strapi,
  { type, documentId }: { type: HostContentType; documentId: string },
  work: () => Promise<T>,
): Promise<T> => {
  if (hasOneWriter(strapi)) return inTransaction(strapi, work);
  const { tableName } = strapi.db.metadata.get(type.uid);
  // Before the transaction: on MySQL it would else go on seeing what was there before it waited.
  const rows = await read(strapi, (query) =>
    query(tableName).where('document_id', documentId).select('id'),
  );
  return inTransaction(strapi, async ({ trx }) => {
    await lockRows(strapi, trx, { tableName, ids: rows.map((row) => row['id']) });
    return work();
  });
};

/**
 * Keeps a document's tags the same in all its locales, version by version: drafts like drafts,
 * published like published, as the host does with fields that are not localized. In one
 * transaction with the write. Off when the settings say that tags are per locale.
 */
export const keepAlikeInLocales = (strapi: Strapi): void => {
  strapi.documents.use((async (context: DocumentContext, next: () => Promise<unknown>) => {
    const { documentId } = context.params;
    if (!['update', 'publish', 'discardDraft'].includes(context.action) || !documentId) {
      return next();
    }
    const type = asHostContentType(context.contentType as never);
    if (!isLocalized(type) || !isEnabledType(strapi, type.uid)) return next();
    const scope = { ...context, type, documentId };
    return alone(strapi, scope, () =>
      context.action === 'update'
        ? update(strapi, scope, next)
        : publishOrDiscard(strapi, scope, next),
    );
  }) as never);
};
