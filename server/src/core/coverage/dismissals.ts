import { once } from '../once';
import { dayOf } from './days';
import { inOrder, stretchOf, type Run, type Stretch } from './gaps/order';
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

const ALL: Stretch = { start: 0, limit: Infinity };

type ByType = Readonly<Record<GapType, number>>;

export interface GapList {
  /** Those of the stretch that is asked for. */
  readonly gaps: readonly GapOnList[];
  /** How many are selected. */
  readonly total: number;
  /** How many there are of each type, whatever types are selected. */
  readonly byType: ByType;
  /** How many are dismissed, whatever is selected. */
  readonly dismissed: number;
}

/** A dismissal holds to the end of its last day; then the gap comes back by itself. */
export const isInForce = ({ until }: Pick<Dismissal, 'until'>, now: number): boolean =>
  until === null || dayOf(now) <= until;

const isListed = (dismissal: Dismissal | null, { dismissed }: GapSelection): boolean =>
  dismissed === 'either' || (dismissal !== null) === (dismissed === 'true');

const ofEachType = (count: (type: GapType) => number) =>
  Object.fromEntries(GAP_TYPES.map((type) => [type, count(type)])) as Record<GapType, number>;

const countByType = (gaps: Run): ByType => {
  const counts = ofEachType(() => 0);
  for (const { type } of gaps) counts[type] += 1;
  return counts;
};

// Once a run: a large site has tens of thousands of gaps, most of them pieces without a stage.
const typesIn = once(countByType);
const byId = once((run: Run): ReadonlyMap<string, Gap> => new Map(run.map((gap) => [gap.id, gap])));

/** The gaps of some runs with these ids, in order. */
const gapsWith = (ids: readonly string[], runs: readonly Run[]): Run =>
  ids.flatMap((id) => runs.flatMap((run) => byId(run).get(id) ?? [])).sort(inOrder);

/**
 * The gaps to show, in order. A dismissal of a gap that is not there says nothing; when
 * the gap is there again while it is in force, the gap is dismissed.
 */
export const selectGaps = (
  runs: readonly Run[],
  dismissals: readonly Dismissal[],
  options: { readonly selection: GapSelection; readonly now: number; readonly stretch?: Stretch },
): GapList => {
  const { selection, now, stretch = ALL } = options;
  const inForce = new Map(
    dismissals.filter((each) => isInForce(each, now)).map((each) => [each.gap, each]),
  );
  const gone = gapsWith([...inForce.keys()], runs);
  const goneByType = countByType(gone);
  const byType = ofEachType((type) => {
    if (selection.dismissed === 'true') return goneByType[type];
    const all = runs.reduce((sum, run) => sum + typesIn(run)[type], 0);
    return selection.dismissed === 'either' ? all : all - goneByType[type];
  });
  const dismissalOf = ({ id }: Gap): Dismissal | null => inForce.get(id) ?? null;
  const isSelectedType = (type: GapType): boolean => selection.types?.includes(type) ?? true;
  const found = stretchOf(
    selection.dismissed === 'true' ? [gone] : runs,
    stretch,
    (gap) => isSelectedType(gap.type) && isListed(dismissalOf(gap), selection),
  );
  return {
    gaps: found.map((gap) => ({ ...gap, dismissal: dismissalOf(gap) })),
    total: GAP_TYPES.filter(isSelectedType).reduce((sum, type) => sum + byType[type], 0),
    byType,
    dismissed: gone.length,
  };
};
