import type { Piece } from '../core/targeting/types';
import { readSite } from '../kept/site';
import {
  enabledTypes,
  hasDraftAndPublish,
  isLocalized,
  titleAttribute,
} from '../schema/enabled-types';
import {
  findRows,
  localesReadAsAWhole,
  permissionChecker,
  readableLocales,
  toQuery,
  type PermissionChecker,
} from '../strapi-shims/host';
import { asUid, type HostContentType, type Strapi } from '../strapi-shims/types';

/** An admin user's rights, as Strapi leaves them in `ctx.state.userAbility`. */
export type Ability = object;

/** What an admin user may read in the Content Manager, and so may see counted. */
export interface AdminView {
  readonly types: readonly HostContentType[];
  /** A piece as the user may see it; null when it may not be seen. */
  readonly see: (piece: Piece) => Piece | null;
  /** Tells what is seen of the types from what others see of them; null where that is up to conditions. */
  readonly name: string | null;
  /**
   * Locales that the user may read something in; null: all of them, or no type is localized. In
   * another there is no telling what is missing.
   */
  readonly locales: readonly string[] | null;
  /** Whether conditions or locales may narrow what is seen of a type, by its uid. */
  readonly isNarrowed: (uid: string) => boolean;
}

const versionKey = (piece: Pick<Piece, 'contentType' | 'documentId' | 'locale' | 'status'>) =>
  JSON.stringify([piece.contentType, piece.documentId, piece.locale, piece.status]);

interface VisibleRow {
  documentId: string;
  locale: string | null;
  publishedAt: string | null;
}

/** What the user's conditions and locales let through, as the query engine takes it. */
export const visibleTo = async (
  strapi: Strapi,
  type: HostContentType,
  checker: PermissionChecker,
): Promise<object> => {
  const { filters } = await checker.sanitizedQuery.read({});
  const { where = {} } = toQuery(strapi, type.uid, { filters });
  return where;
};

const visibleVersions = async (
  strapi: Strapi,
  type: HostContentType,
  checker: PermissionChecker,
): Promise<string[]> => {
  const rows = await findRows<VisibleRow>(strapi, type.uid, {
    where: await visibleTo(strapi, type, checker),
    select: ['documentId', 'locale', 'publishedAt'],
  });
  return rows.map((row) =>
    versionKey({
      contentType: type.uid,
      documentId: row.documentId,
      locale: isLocalized(type) ? row.locale : null,
      status: hasDraftAndPublish(type) && row.publishedAt === null ? 'draft' : 'published',
    }),
  );
};

/** Versions of a type that the user may read; null where that is all of them. */
const narrowedTo = async (
  strapi: Strapi,
  type: HostContentType,
  { ability, checker }: { ability: Ability; checker: PermissionChecker },
): Promise<string[] | null> => {
  if (!checker.requiresEntity.read()) return null;
  // Rights for all locales are a condition to the host as well, and one that hides nothing.
  const whole = localesReadAsAWhole(ability, type.uid);
  const { locales } = await readSite(strapi);
  if (whole === null || locales.every((locale) => whole.includes(locale))) return null;
  const versions = await visibleVersions(strapi, type, checker);
  const count = await strapi.db.query(asUid(type.uid)).count();
  return versions.length === count ? null : versions;
};

/**
 * Rights by type, and where a user's rights have conditions or are for some locales, by version.
 * Titles only where the field may be read.
 */
export const adminView = async (strapi: Strapi, ability: Ability): Promise<AdminView> => {
  const types: HostContentType[] = [];
  const unconditional = new Set<string>();
  const visible = new Set<string>();
  const nameless = new Set<string>();
  for (const type of enabledTypes(strapi)) {
    const checker = permissionChecker(strapi, ability, type.uid);
    if (checker.cannot.read()) continue;
    types.push(type);
    const title = titleAttribute(type);
    if (title !== null && checker.cannot.read(undefined, title)) nameless.add(type.uid);
    const versions = await narrowedTo(strapi, type, { ability, checker });
    if (versions === null) unconditional.add(type.uid);
    else for (const key of versions) visible.add(key);
  }
  const localized = types.filter(isLocalized).map(({ uid }) => readableLocales(ability, uid));
  return {
    types,
    locales:
      localized.length === 0 || localized.includes(null)
        ? null
        : [...new Set(localized.flatMap((locales) => locales ?? []))],
    name: types.every(({ uid }) => unconditional.has(uid)) ? [...nameless].join(' ') : null,
    isNarrowed: (uid) => !unconditional.has(uid),
    see: (piece) => {
      if (!unconditional.has(piece.contentType) && !visible.has(versionKey(piece))) return null;
      return nameless.has(piece.contentType) ? { ...piece, title: '' } : piece;
    },
  };
};
