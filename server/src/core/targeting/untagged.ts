import { compareKeys } from '../coverage/rules';
import type { Piece } from './types';

/** What the queue is narrowed to; null where it is not. */
export interface UntaggedSelection {
  readonly locale: string | null;
  /** Those that have a published version, or those that have none. */
  readonly isPublished: boolean | null;
  /** A part of the title, whatever its case. */
  readonly search: string | null;
}

export const UNTAGGED_SORTS = [
  'updatedAt:desc',
  'updatedAt:asc',
  'title:asc',
  'title:desc',
] as const;
export type UntaggedSort = (typeof UNTAGGED_SORTS)[number];

/** A piece that is still to be tagged. */
export interface UntaggedItem {
  readonly contentType: string;
  readonly documentId: string;
  readonly title: string;
  /** The one to tag it in; null where the content type is not localized. */
  readonly locale: string | null;
  /** All that are without a stage, in the order of the site's. */
  readonly locales: readonly string[];
  readonly isPublished: boolean;
  /** Last change, milliseconds since 1970. */
  readonly updatedAt: number;
}

interface UntaggedInput {
  /** Drafts and published ones, with what counts for them: a type's default stages are stages. */
  readonly pieces: readonly Piece[];
  /** Codes of the site's locales, the default one first. */
  readonly siteLocales: readonly string[];
  /** Whether each locale is tagged by itself: then each is an item. */
  readonly targetingPerLocale: boolean;
}

const groupsOf = ({ pieces, targetingPerLocale }: UntaggedInput): Piece[][] => {
  const groups = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const locale = targetingPerLocale ? piece.locale : null;
    const key = JSON.stringify([piece.contentType, piece.documentId, locale]);
    const group = groups.get(key);
    if (group) group.push(piece);
    else groups.set(key, [piece]);
  }
  return [...groups.values()];
};

const compareBy =
  (sort: UntaggedSort) =>
  (a: UntaggedItem, b: UntaggedItem): number => {
    const [by, direction] = sort.split(':');
    const order =
      by === 'title'
        ? compareKeys(a.title.toLowerCase(), b.title.toLowerCase())
        : a.updatedAt - b.updatedAt;
    return (
      (direction === 'asc' ? order : -order) ||
      compareKeys(a.contentType, b.contentType) ||
      compareKeys(a.documentId, b.documentId) ||
      compareKeys(a.locale ?? '', b.locale ?? '')
    );
  };

/**
 * The documents whose edited versions have no stage: the drafts, or of a type without drafts the
 * only ones there are. So a piece leaves the queue as soon as its draft is tagged.
 */
export const untaggedItems = (
  input: UntaggedInput,
  selection: UntaggedSelection,
  sort: UntaggedSort,
): UntaggedItem[] => {
  const rank = new Map(input.siteLocales.map((locale, index) => [locale, index]));
  const rankOf = ({ locale }: Piece) => rank.get(locale ?? '') ?? rank.size;
  const isInLocale = ({ locale }: Piece) =>
    selection.locale === null || locale === null || locale === selection.locale;

  const itemOf = (group: readonly Piece[]): UntaggedItem[] => {
    const drafts = group.filter(({ status }) => status === 'draft');
    const untagged = (drafts.length > 0 ? drafts : group)
      .filter((piece) => isInLocale(piece) && piece.targeting.stages.length === 0)
      .sort((a, b) => rankOf(a) - rankOf(b) || compareKeys(a.locale ?? '', b.locale ?? ''));
    const [first] = untagged;
    if (!first) return [];
    return [
      {
        contentType: first.contentType,
        documentId: first.documentId,
        title: first.title,
        locale: first.locale,
        locales: untagged.flatMap(({ locale }) => locale ?? []),
        isPublished: group.some((piece) => piece.status === 'published' && isInLocale(piece)),
        updatedAt: Math.max(...untagged.map(({ updatedAt }) => updatedAt)),
      },
    ];
  };

  const { isPublished, search } = selection;
  return groupsOf(input)
    .flatMap(itemOf)
    .filter((item) => isPublished === null || item.isPublished === isPublished)
    .filter(({ title }) => search === null || title.toLowerCase().includes(search.toLowerCase()))
    .sort(compareBy(sort));
};
