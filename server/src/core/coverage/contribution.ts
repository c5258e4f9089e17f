import { anythingAt, contentOf } from './gaps/survey';
import { tallyWithout } from './gaps/tally';
import { leavesOf, type Inventory } from './parts';
import { rulesOf, type Reader, type Want } from './rules';
import type { CoverageInput } from './types';

/** A piece as somebody is tagging it, saved or not. */
export interface PieceInHand {
  readonly contentType: string;
  /** Null before its first save. */
  readonly documentId: string | null;
  /** Its primary stage. */
  readonly stage: string;
  /** Empty: for everyone. */
  readonly personas: readonly string[];
  readonly format: string | null;
}

/** What there is in a cell besides the piece in hand; `persona: null` is the row "everyone". */
export interface OtherPieces {
  readonly persona: string | null;
  /** Documents counted in the cell. */
  readonly count: number;
  /** Drafts never published. */
  readonly planned: number;
}

/** Something wanted that is there only by the piece in hand. */
export interface Fill {
  /** `first`: there is no other. `enough`: the others alone are fewer than wished, with it they are not. */
  readonly kind: 'first' | 'enough';
  /** For whom it is so; empty: for everyone. */
  readonly personas: readonly string[];
  /** What of: pieces of a format, or of the piece's content type; with neither, pieces of any kind. */
  readonly format: string | null;
  readonly ofType: boolean;
  /** Whether an expectation asks for it. */
  readonly isExpected: boolean;
  /** Documents with the piece in hand, and wished. */
  readonly count: number;
  readonly target: number;
  /** Whether the piece counts there already: it is the only one, and no longer will be the first. */
  readonly isCounted: boolean;
}

/** What a piece adds to what there is. */
export interface Contribution {
  /** A cell for each of its personas, in order; for a piece for everyone the one "everyone". */
  readonly others: readonly OtherPieces[];
  /** The firsts before the rest. */
  readonly fills: readonly Fill[];
}

type ReaderFill = Omit<Fill, 'personas'>;

/** Nothing but the document of a piece, if it is there. */
const onlyDocumentOf = (
  { contentType, documentId }: PieceInHand,
  inventory: Inventory,
): Inventory => ({
  documents: leavesOf(inventory).flatMap(({ documents }) =>
    documents.filter(
      ([first]) => first?.documentId === documentId && first.contentType === contentType,
    ),
  ),
});

const nameOf = ({ stage, format, types }: Want): string => JSON.stringify([stage, format, types]);

/** Every want that the piece would answer, the widest first. */
const wantsOf = (
  stated: readonly Want[],
  { contentType, stage, format }: PieceInHand,
  formats: readonly string[],
): Want[] => {
  const wants = [
    anythingAt(stage),
    ...(format === null || !formats.includes(format) ? [] : [{ stage, format, types: null }]),
    ...stated.filter(
      (want) =>
        want.stage === stage &&
        (want.format === null || want.format === format) &&
        (want.types === null || want.types.includes(contentType)),
    ),
  ];
  return [...new Map(wants.map((want) => [nameOf(want), want])).values()];
};

/** Fills that are the same but for whom they serve, as one: for everyone, where all of `everyone` have it. */
const together = (
  fills: ReadonlyArray<{ readonly persona: string | null; readonly fill: ReaderFill }>,
  everyone: readonly string[] | null,
): Fill[] => {
  const groups = new Map<string, { fill: ReaderFill; personas: string[] }>();
  for (const { persona, fill } of fills) {
    const name = JSON.stringify(fill);
    const group = groups.get(name) ?? { fill, personas: [] };
    groups.set(name, group);
    if (persona !== null) group.personas.push(persona);
  }
  return [...groups.values()].map(({ fill, personas }) => ({
    ...fill,
    personas: personas.length === everyone?.length ? [] : personas,
  }));
};

/**
 * What a piece adds where its primary stage and its personas meet, in the locale of the filter:
 * how many others there are, and what of that is wanted would be lacking without it. Nothing but
 * locale and status of the filter has a say; the piece itself is never among the others. Told to
 * each persona that reads it, so that a piece for everyone may fill a gap for some only; of
 * several things that it fills for a persona the one that says most. A persona or format that the
 * site no longer asks for leaves no gap to fill.
 */
export const contributionOf = (input: CoverageInput, piece: PieceInHand): Contribution => {
  const { filter, personas, formats, expectations, settings } = input;
  const { locale } = filter;
  const rules = rulesOf(expectations, settings);
  const all = contentOf(input, locale);
  const inventory = onlyDocumentOf(piece, input.inventory);
  const itself = contentOf({ ...input, inventory }, locale);
  const counted = tallyWithout(all.counted, itself.counted);
  const planned = tallyWithout(all.planned, itself.planned);
  const wants = wantsOf(rules.wants, piece, formats);
  const isForEveryone = piece.personas.length === 0;

  const fillsFor = (persona: Reader['persona']): ReaderFill[] =>
    wants.flatMap((want) => {
      const reader = { persona, locale };
      const count = counted.readable(want, persona);
      const { minimum, expectation } = rules.ruleFor(want, reader);
      const isCell = want.format === null && want.types === null;
      const isEnough = (isCell || expectation !== null) && count > 0 && count + 1 === minimum;
      const isFirst = count === 0 && (want.types === null || expectation !== null);
      if (!isFirst && !isEnough) return [];
      return {
        kind: isFirst ? ('first' as const) : ('enough' as const),
        format: want.format,
        ofType: want.types !== null,
        isExpected: expectation !== null,
        count: count + 1,
        target: minimum,
        isCounted: itself.counted.readable(want, persona) > 0,
      };
    });

  const anyone = personas.length === 0 ? [null] : personas;
  const readers = isForEveryone ? anyone : piece.personas.filter((key) => personas.includes(key));
  const fills = readers.flatMap((persona) => {
    const all = fillsFor(persona);
    const fill = all.find(({ kind }) => kind === 'first') ?? all[0];
    return fill === undefined ? [] : { persona, fill };
  });

  const anything = anythingAt(piece.stage);
  return {
    others: (isForEveryone ? [null] : piece.personas).map((persona) => ({
      persona,
      count: counted.readable(anything, persona),
      planned: planned.readable(anything, persona),
    })),
    fills: together(fills, isForEveryone ? personas : null).sort(
      (a, b) => Number(b.kind === 'first') - Number(a.kind === 'first'),
    ),
  };
};
