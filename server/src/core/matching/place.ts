import type { Piece, Targeting } from '../targeting/types';
import { sortKey } from './sortKey';
import type { Match, Slot, Sort } from './types';

/** A piece of an answer, the slot it stands in, and how it came there. */
export interface PlacedPiece {
  readonly piece: Piece;
  readonly slot: Slot;
  readonly match: Match;
}

/** Whether a piece stands in a slot: what a range scan of the index asks, in words of the core. */
export const standsIn = (targeting: Targeting, slot: Slot): boolean =>
  hasStageOf(targeting, slot) &&
  hasPersonaOf(targeting, slot) &&
  !slot.withoutStages.some((stage) => targeting.stages.includes(stage)) &&
  !slot.withoutPersonas.some((persona) => targeting.personas.includes(persona));

const hasStageOf = ({ stages }: Targeting, { stage, primary }: Slot): boolean => {
  if (stage === null) return stages.length === 0;
  return primary ? stages[0] === stage : stages.indexOf(stage) > 0;
};

const hasPersonaOf = ({ personas }: Targeting, { persona }: Slot): boolean => {
  switch (persona.kind) {
    case 'named':
      return personas.includes(persona.key);
    case 'everyone':
      return personas.length === 0;
    case 'any':
      return true;
  }
};

/**
 * Index of the slot that a piece stands in, null when it is not served: it is for another persona,
 * its level is not among the slots, or it has only stages of another journey.
 */
export const slotOf = (targeting: Targeting, slots: readonly Slot[]): number | null => {
  const index = slots.findIndex((slot) => standsIn(targeting, slot));
  return index < 0 ? null : index;
};

/** What a slot says of each piece in it. */
export const matchOf = ({ level, stage, persona }: Slot): Match => ({
  level,
  stage,
  persona: persona.kind === 'named' ? persona.key : null,
});

const compare = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);

/** A title's key is dear, and sorting asks for it again and again. */
const rememberingSortKey = (): ((title: string) => string) => {
  const known = new Map<string, string>();
  return (title) => {
    const key = known.get(title) ?? sortKey(title);
    known.set(title, key);
    return key;
  };
};

/**
 * The order within a slot: by the sort, then, ascending whatever the sort, by document id, by
 * locale (not localized first) and by content type. No two pieces of an inventory tie.
 */
export const compareWithinSlot = ({ field, direction }: Sort): ((a: Piece, b: Piece) => number) => {
  const sign = direction === 'asc' ? 1 : -1;
  const titleKey = rememberingSortKey();
  const bySort =
    field === 'title'
      ? (a: Piece, b: Piece) => compare(titleKey(a.title), titleKey(b.title))
      : (a: Piece, b: Piece) => compare(a[field], b[field]);
  return (a, b) =>
    sign * bySort(a, b) ||
    compare(a.documentId, b.documentId) ||
    compare(a.locale ?? '', b.locale ?? '') ||
    compare(a.contentType, b.contentType);
};

/**
 * The whole answer in order, from pieces in memory: what the index answers page by page.
 * `pieces` are those that pass the hard filters, one version of each document and locale.
 */
export const answer = ({
  pieces,
  slots,
  sort,
}: {
  readonly pieces: readonly Piece[];
  readonly slots: readonly Slot[];
  readonly sort: Sort;
}): readonly PlacedPiece[] => {
  const stretches = slots.map((): Piece[] => []);
  for (const piece of pieces) {
    const index = slotOf(piece.targeting, slots);
    if (index !== null) stretches[index]?.push(piece);
  }
  const inOrder = compareWithinSlot(sort);
  return slots.flatMap((slot, index) =>
    (stretches[index] ?? []).sort(inOrder).map((piece) => ({ piece, slot, match: matchOf(slot) })),
  );
};
