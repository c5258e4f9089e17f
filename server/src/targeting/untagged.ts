import { paginationMeta, readPagination } from '../content/pagination';
import {
  readChoice,
  readLocale,
  readText,
  readTexts,
  refuseOthers,
  type RawQuery,
} from '../content/readers';
import { askedTypes } from '../content/scope';
import { adminView, type Ability } from '../coverage/admin-view';
import type { Piece } from '../core/targeting/types';
import { UNTAGGED_SORTS, untaggedItems, type UntaggedSelection } from '../core/targeting/untagged';
import { readInventory } from '../inventory/read-inventory';
import { service } from '../services/get';
import { readSettings } from '../settings/settings';
import { findRows, permissionChecker, siteLocales } from '../strapi-shims/host';
import type { HostContentType, Strapi } from '../strapi-shims/types';
import { allowedFor, editedVersions } from './changeable';

/** Every parameter of `/untagged`. */
const PARAMETERS = ['types', 'locale', 'status', 'search', 'sort', 'pagination'];
const STATUSES = ['published', 'draft'] as const;
const PIECES_A_PAGE = 25;

type Place = Pick<Piece, 'documentId' | 'locale'>;

/** Whether the user may save a piece of the type: all of them, none, or some documents in some locales. */
const mayTag = async (
  strapi: Strapi,
  type: HostContentType,
  ability: Ability,
): Promise<((piece: Place) => boolean) | null> => {
  const checker = permissionChecker(strapi, ability, type.uid);
  if (checker.cannot.update()) return null;
  if (!checker.requiresEntity.update()) return () => true;
  const where = await allowedFor(strapi, { type, checker, action: 'update' });
  const rows = await findRows<Place>(strapi, type.uid, {
    where: { $and: [where, editedVersions(type)] },
    select: ['documentId', 'locale'],
  });
  const keyOf = ({ documentId, locale }: Place) => JSON.stringify([documentId, locale]);
  const places = new Set(rows.flatMap((row) => [keyOf(row), keyOf({ ...row, locale: null })]));
  return (piece) => places.has(keyOf(piece));
};

const readSelection = (query: RawQuery): UntaggedSelection => {
  const locale = readLocale(query) ?? '*';
  const status = readChoice(query, 'status', STATUSES);
  return {
    locale: locale === '*' ? null : locale,
    isPublished: status === undefined ? null : status === 'published',
    search: readText(query, 'search', { expected: 'a part of a title' }) ?? null,
  };
};

/** The pieces without a stage that the user may both see and tag, page by page. */
export const listUntagged = async (strapi: Strapi, query: RawQuery, ability: Ability) => {
  refuseOthers(query, PARAMETERS);
  const pagination = readPagination(query, PIECES_A_PAGE);
  const selection = readSelection(query);
  const sort = readChoice(query, 'sort', UNTAGGED_SORTS) ?? UNTAGGED_SORTS[0];
  await service(strapi, 'index').ready();
  const view = await adminView(strapi, ability);
  const taggable = new Map<string, (piece: Place) => boolean>();
  for (const type of view.types) {
    const may = await mayTag(strapi, type, ability);
    if (may) taggable.set(type.uid, may);
  }
  const types = view.types.filter(({ uid }) => taggable.has(uid));
  const { searched } = askedTypes(strapi, readTexts(query, 'types', { most: 20 }), types);
  const locales = await siteLocales(strapi);
  const pieces = await readInventory(
    strapi,
    searched.map(({ uid }) => uid),
  );
  const found = untaggedItems(
    {
      pieces: pieces
        .filter((piece) => taggable.get(piece.contentType)?.(piece))
        .flatMap((piece) => view.see(piece) ?? []),
      siteLocales: locales,
      targetingPerLocale: (await readSettings(strapi)).targetingPerLocale,
    },
    selection,
    sort,
  );
  return {
    data: found.slice(pagination.start, pagination.start + pagination.limit),
    meta: {
      pagination: paginationMeta(pagination, pagination.withCount ? found.length : null),
      types: types.map(({ uid }) => uid),
      locales,
    },
  };
};
