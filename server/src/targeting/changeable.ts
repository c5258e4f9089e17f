import type { Ability } from '../coverage/admin-view';
import type { SkipReason } from '../core/targeting/outcome';
import { POPULATE_TARGETING, type TaggedRow } from '../inventory/pieces';
import {
  enabledTypes,
  hasDraftAndPublish,
  isLocalized,
  titleAttribute,
} from '../schema/enabled-types';
import { findRows, permissionChecker, toQuery, type PermissionChecker } from '../strapi-shims/host';
import type { HostContentType, Strapi } from '../strapi-shims/types';

/** A piece as a request names it. */
export interface PieceRef {
  readonly contentType: string;
  readonly documentId: string;
  readonly locale?: string | null;
}

/** A piece that the user may change, and in which of its locales (null: the type has none). */
export interface Changeable {
  readonly type: HostContentType;
  readonly title: string;
  readonly locales: readonly (string | null)[];
}

/** A piece to be passed over, and why. */
export interface Passed {
  readonly title: string;
  readonly reason: SkipReason;
}

export interface Changing {
  readonly ability: Ability;
  /** Codes of the site's locales, the default one first. */
  readonly siteLocales: readonly string[];
  readonly targetingPerLocale: boolean;
}

/** The versions that are edited: drafts, or where a type has none, the only ones. */
export const editedVersions = (type: HostContentType): object =>
  hasDraftAndPublish(type) ? { publishedAt: { $null: true } } : {};

/** What the user's conditions and locales let through for an action, as the query engine takes it. */
export const allowedFor = async (
  strapi: Strapi,
  options: { type: HostContentType; checker: PermissionChecker; action: 'read' | 'update' },
): Promise<object> => {
  const { type, checker, action } = options;
  const { filters } = await checker.sanitizedQuery[action]({});
  return toQuery(strapi, type.uid, { filters }).where ?? {};
};

type Row = Pick<TaggedRow, 'id' | 'documentId' | 'locale'> & Record<string, unknown>;

interface Rows {
  /** Those that the user may read, in the order of the site's locales. */
  readonly readable: readonly Row[];
  /** Ids of those that the user may save. */
  readonly updatable: ReadonlySet<number>;
  readonly titleOf: (row: Row) => string;
}

const rowsFor = async (
  strapi: Strapi,
  options: { type: HostContentType; documentIds: readonly string[]; changing: Changing },
): Promise<Rows | null> => {
  const { type, documentIds, changing } = options;
  const checker = permissionChecker(strapi, changing.ability, type.uid);
  if (checker.cannot.read()) return null;
  const title = titleAttribute(type);
  const isTitleOpen = title !== null && !checker.cannot.read(undefined, title);
  const find = async (action: 'read' | 'update'): Promise<Row[]> =>
    findRows<Row>(strapi, type.uid, {
      where: {
        $and: [
          await allowedFor(strapi, { type, checker, action }),
          { documentId: { $in: [...documentIds] } },
          editedVersions(type),
        ],
      },
      select: ['id', 'documentId', 'locale', ...(isTitleOpen ? [title] : [])],
    });
  const rank = ({ locale }: Row) => changing.siteLocales.indexOf(locale ?? '');
  return {
    readable: (await find('read')).sort((a, b) => rank(a) - rank(b) || a.id - b.id),
    updatable: new Set(checker.cannot.update() ? [] : (await find('update')).map(({ id }) => id)),
    titleOf: (row) => (isTitleOpen ? String(row[title] ?? '') : ''),
  };
};

const place = (
  piece: PieceRef,
  { type, rows, changing }: { type: HostContentType; rows: Rows; changing: Changing },
): Changeable | Passed => {
  const asked = isLocalized(type) ? (piece.locale ?? null) : null;
  const readable = rows.readable.filter(
    (row) => row.documentId === piece.documentId && (asked === null || row.locale === asked),
  );
  const [first] = readable;
  if (!first) return { title: '', reason: 'not-found' };
  const updatable = readable.filter(({ id }) => rows.updatable.has(id));
  const title = rows.titleOf(updatable[0] ?? first);
  if (updatable.length === 0) return { title, reason: 'no-permission' };
  const locales = isLocalized(type) ? [...new Set(updatable.map(({ locale }) => locale))] : [null];
  // Where tags are alike in all locales, one is written and the others follow.
  return { type, title, locales: changing.targetingPerLocale ? locales : locales.slice(0, 1) };
};

/**
 * Which of some pieces the user may change, by the rights of the Content Manager: by content type,
 * locale and condition. What the user may not read is as if it were not there.
 */
export const findChangeable = async (
  strapi: Strapi,
  pieces: readonly PieceRef[],
  changing: Changing,
): Promise<Array<Changeable | Passed>> => {
  const types = enabledTypes(strapi);
  const rowsByType = new Map<string, Rows | null>();
  const placed: Array<Changeable | Passed> = [];
  for (const piece of pieces) {
    const type = types.find(({ uid }) => uid === piece.contentType);
    if (!type) {
      placed.push({ title: '', reason: 'other-type' });
      continue;
    }
    if (!rowsByType.has(type.uid)) {
      const documentIds = pieces
        .filter(({ contentType }) => contentType === type.uid)
        .map(({ documentId }) => documentId);
      rowsByType.set(type.uid, await rowsFor(strapi, { type, documentIds, changing }));
    }
    const rows = rowsByType.get(type.uid);
    placed.push(
      rows ? place(piece, { type, rows, changing }) : { title: '', reason: 'no-permission' },
    );
  }
  return placed;
};

/** The edited versions of one document with their tags, in some of its locales. */
export const taggedVersions = async (
  strapi: Strapi,
  {
    type,
    locales,
    documentIds,
  }: Pick<Changeable, 'type' | 'locales'> & {
    readonly documentIds: readonly string[];
  },
): Promise<TaggedRow[]> =>
  findRows<TaggedRow>(strapi, type.uid, {
    where: {
      $and: [
        { documentId: { $in: [...documentIds] } },
        editedVersions(type),
        isLocalized(type) ? { locale: { $in: [...locales] } } : {},
      ],
    },
    select: ['id', 'documentId', 'locale'],
    populate: POPULATE_TARGETING,
    orderBy: { id: 'asc' },
  });
