import type { Gap } from '../../../../../server/src/core/coverage/types';
import { defaultTagsOf } from '../../../content-manager/panel/defaultTags';
import { takesPart } from '../../../content-manager/takesPart';
import type { HostType } from '../../../strapi-shims/contentManager';

/** Types of gaps that a new piece closes. */
const CLOSED_BY_A_PIECE: ReadonlyArray<Gap['type']> = [
  'missing',
  'nothing-after-purchase',
  'dead-end',
  'format-missing',
  'persona-without-content',
  'thin',
];

/** Where the host creates a piece that would close the gap, with the gap's tags already chosen. */
export const draftAddress = (
  { uid }: Pick<HostType, 'uid'>,
  gap: Gap,
  options: { readonly isTaggedJourney: boolean },
): string => {
  // Pieces are tagged in one journey: another's stages mean nothing in the form.
  const stage = options.isTaggedJourney ? (gap.nextStage ?? gap.stage) : null;
  const given = [
    ['plugins[i18n][locale]', gap.locale],
    ['journey[stages]', stage],
    ['journey[personas]', gap.persona],
    ['journey[format]', gap.format],
  ].filter(([, value]) => value !== null);
  const query = given.map(([name, value]) => `${name}=${value}`).join('&');
  return `/content-manager/collection-types/${uid}/create${query === '' ? '' : `?${query}`}`;
};

/**
 * The types that the user may write a piece in to close the gap: those that the expectation narrows
 * to, else all that take part. First those whose pieces have the gap's format by default.
 */
export const typesForDraft = (
  gap: Gap,
  options: {
    readonly types: readonly HostType[];
    readonly mayCreate: (uid: string, locale: string | null) => boolean;
  },
): HostType[] => {
  if (!CLOSED_BY_A_PIECE.includes(gap.type)) return [];
  const hasFormat = (type: HostType) =>
    gap.format !== null && defaultTagsOf(type).format.includes(gap.format);
  return options.types
    .filter(takesPart)
    .filter(({ kind }) => kind === 'collectionType')
    .filter(({ uid }) => gap.types === null || gap.types.includes(uid))
    .filter(({ uid }) => options.mayCreate(uid, gap.locale))
    .sort((a, b) => Number(hasFormat(b)) - Number(hasFormat(a)));
};
