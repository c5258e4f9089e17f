import { dayOf } from './days';
import { GAP_TYPES, type Gap, type GapType } from './types';

/** Somebody's word that a gap is no work, for now or for good. */
export interface Dismissal {
  /** The gap's id. */
  readonly gap: string;
  readonly reason: string;
  /** The last day that it holds, `YYYY-MM-DD` in UTC; null: for good. */
  readonly until: string | null;
  /** When it was dismissed, milliseconds since 1970. */
  readonly at: number;
  /** Who dismissed it; null when that user is gone. */
  readonly by: string | null;
}

/** A gap, and why it is not worked on; null: it is open. */
export interface GapOnList extends Gap {
  readonly dismissal: Dismissal | null;
}

export const DISMISSED_CHOICES = ['false', 'true', 'either'] as const;

/** Which of the gaps found are listed; null does not narrow. */
export interface GapSelection {
  readonly types: readonly GapType[] | null;
  /** The open ones, the dismissed ones, or both. */
  readonly dismissed: (typeof DISMISSED_CHOICES)[number];
}

export interface GapList {
  readonly gaps: readonly GapOnList[];
  /** How many there are of each type, whatever types are selected. */
  readonly byType: Readonly<Record<GapType, number>>;
  /** How many are dismissed, whatever is selected. */
  readonly dismissed: number;
}

/** A dismissal holds to the end of its last day; then the gap comes back by itself. */
export const isInForce = ({ until }: Pick<Dismissal, 'until'>, now: number): boolean =>
  until === null || dayOf(now) <= until;

const isListed = (gap: GapOnList, { dismissed }: GapSelection): boolean =>
  dismissed === 'either' || (gap.dismissal !== null) === (dismissed === 'true');

/**
 * The gaps to show, in the order given. A dismissal of a gap that is not there says nothing; when
 * the gap is there again while it is in force, the gap is dismissed.
 */
export const selectGaps = (
  found: readonly Gap[],
  dismissals: readonly Dismissal[],
  options: { readonly selection: GapSelection; readonly now: number },
): GapList => {
  const { selection, now } = options;
  const inForce = new Map(
    dismissals.filter((each) => isInForce(each, now)).map((each) => [each.gap, each]),
  );
  const all = found.map((gap) => ({ ...gap, dismissal: inForce.get(gap.id) ?? null }));
  const listed = all.filter((gap) => isListed(gap, selection));
  const count = (type: GapType) => listed.filter((gap) => gap.type === type).length;

  return {
    gaps: listed.filter(({ type }) => selection.types === null || selection.types.includes(type)),
    byType: Object.fromEntries(GAP_TYPES.map((type) => [type, count(type)])) as GapList['byType'],
    dismissed: all.filter(({ dismissal }) => dismissal !== null).length,
  };
};
