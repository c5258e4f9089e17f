import { paginationMeta, readPagination } from '../content/pagination';
import { readChoice, readTexts, refuseOthers, type RawQuery } from '../content/readers';
import {
  DISMISSED_CHOICES,
  selectGaps,
  type GapList,
  type GapOnList,
  type GapSelection,
} from '../core/coverage/dismissals';
import { gapRuns } from '../core/coverage/gaps';
import type { Stretch } from '../core/coverage/gaps/order';
import { GAP_TYPES, type CoverageInput, type GapType } from '../core/coverage/types';
import { invalid } from '../errors';
import type { Strapi } from '../strapi-shims/types';
import { readDismissals } from './dismissals';
import { COVERAGE_PARAMETERS, inputFor, scopeMeta, type View } from './report';

/** Every parameter of `/gaps`, besides those of `/coverage`. */
export const GAP_PARAMETERS = [
  ...COVERAGE_PARAMETERS,
  'gapTypes',
  'dismissed',
  'pagination',
] as const;

const GAPS_A_PAGE = 25;

const isGapType = (text: string): text is GapType =>
  (GAP_TYPES as readonly string[]).includes(text);

const readGapTypes = (query: RawQuery): readonly GapType[] | null => {
  const texts = readTexts(query, 'gapTypes', { most: GAP_TYPES.length, valid: GAP_TYPES });
  const other = texts.find((text) => !isGapType(text));
  if (other === undefined) return texts.length === 0 ? null : texts.filter(isGapType);
  throw invalid(
    'JOURNEY_INVALID_PARAMETER',
    `Invalid parameter "gapTypes": "${other}" is no type of gap. Valid: ${GAP_TYPES.join(', ')}`,
    { parameter: 'gapTypes', value: other, valid: GAP_TYPES },
  );
};

/** Which gaps a request lists: the open ones of every type, unless it says otherwise. */
export const readGapSelection = (query: RawQuery): GapSelection => ({
  types: readGapTypes(query),
  dismissed: readChoice(query, 'dismissed', DISMISSED_CHOICES) ?? 'false',
});

/** The gaps of a site, or a stretch of them, without those that are dismissed unless they are asked for. */
export const listGaps = async (
  strapi: Strapi,
  input: CoverageInput,
  asked: { selection: GapSelection; stretch?: Stretch },
): Promise<GapList> =>
  selectGaps(gapRuns(input), await readDismissals(strapi), { ...asked, now: input.now });

/** Who dismissed a gap is for the colleagues who see the admin panel. */
const withoutName = (gap: GapOnList): object => {
  if (gap.dismissal === null) return gap;
  const { gap: id, reason, until, at } = gap.dismissal;
  return { ...gap, dismissal: { gap: id, reason, until, at } };
};

/** The gaps in what the caller may see, highest priority first. `names`: who dismissed them is told. */
export const reportGaps = async (
  strapi: Strapi,
  query: RawQuery,
  { names, ...view }: View & { readonly names: boolean },
) => {
  refuseOthers(query, GAP_PARAMETERS);
  const pagination = readPagination(query, GAPS_A_PAGE);
  const selection = readGapSelection(query);
  const input = await inputFor(strapi, query, view);
  const asked = { selection, stretch: pagination };
  const { gaps: page, total, byType, dismissed } = await listGaps(strapi, input, asked);
  return {
    data: names ? page : page.map(withoutName),
    meta: {
      pagination: paginationMeta(pagination, pagination.withCount ? total : null),
      scope: scopeMeta(input),
      gapTypes: byType,
      dismissed,
    },
  };
};
