import type { Journey } from '../../../server/src/core/journey/types';
import type { Match, MatchLevel, Sort, Visitor } from '../../../server/src/core/matching/types';
import type { Piece } from '../../../server/src/core/targeting/types';

/*
 * The answer written straight from the contract, piece by piece, with nothing of the ladder in it:
 * slow, plain, and wrong in other ways than the code that it is held against.
 */

export interface Question {
  readonly journey: Journey;
  readonly visitor: Visitor;
  readonly levels: readonly MatchLevel[];
  readonly sort: Sort;
}

const LEVELS: readonly MatchLevel[] = ['exact', 'stage', 'near-exact', 'near', 'untargeted'];

interface Judged {
  readonly piece: Piece;
  readonly match: Match;
  readonly distance: number;
  readonly placeOfStage: number;
  readonly isSecondary: boolean;
  readonly rankOfPersona: number;
}

/** Adds up the stages that lie between two places of the journey. */
const distanceBetween = (journey: Journey, a: number, b: number): number =>
  journey.stages
    .slice(Math.min(a, b) + 1, Math.max(a, b))
    .reduce((sum, { readiness }) => sum + readiness.to - readiness.from, 0);

const judge = (piece: Piece, { journey, visitor }: Question): Judged | null => {
  const { stages, personas } = piece.targeting;
  const shared = visitor.personas.filter((persona) => personas.includes(persona));
  const isForAnother = personas.length > 0 && visitor.personas.length > 0 && shared.length === 0;
  if (isForAnother) return null;

  const placeOf = (key: string): number => journey.stages.findIndex((stage) => stage.key === key);
  const here = placeOf(visitor.stage);
  const [nearest] = [...stages].sort(
    (a, b) =>
      distanceBetween(journey, here, placeOf(a)) - distanceBetween(journey, here, placeOf(b)) ||
      placeOf(b) - placeOf(a),
  );
  const serves = stages.includes(visitor.stage);
  const stage = serves ? visitor.stage : (nearest ?? null);
  const persona = shared[0] ?? null;

  const level = (): MatchLevel => {
    if (stage === null) return 'untargeted';
    if (serves) return persona === null ? 'stage' : 'exact';
    return persona === null ? 'near' : 'near-exact';
  };
  return {
    piece,
    match: { level: level(), stage, persona },
    distance: stage === null || serves ? 0 : distanceBetween(journey, here, placeOf(stage)),
    placeOfStage: stage === null ? 0 : placeOf(stage),
    isSecondary: stage !== null && stages[0] !== stage,
    rankOfPersona: persona === null ? visitor.personas.length : visitor.personas.indexOf(persona),
  };
};

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const bytesOf = (title: string): Buffer =>
  Buffer.from(title.normalize('NFKC').toLowerCase(), 'utf8').subarray(0, 120);

const compareBySort = (a: Piece, b: Piece, { field, direction }: Sort): number => {
  const ascending =
    field === 'title' ? Buffer.compare(bytesOf(a.title), bytesOf(b.title)) : a[field] - b[field];
  return direction === 'asc' ? ascending : -ascending;
};

/** What the contract says is served, in its order. */
export const expectedAnswer = (
  pieces: readonly Piece[],
  question: Question,
): readonly { readonly piece: Piece; readonly match: Match }[] =>
  pieces
    .flatMap((piece) => judge(piece, question) ?? [])
    .filter(({ match }) => question.levels.includes(match.level))
    .sort(
      (a, b) =>
        LEVELS.indexOf(a.match.level) - LEVELS.indexOf(b.match.level) ||
        a.distance - b.distance ||
        b.placeOfStage - a.placeOfStage ||
        Number(a.isSecondary) - Number(b.isSecondary) ||
        a.rankOfPersona - b.rankOfPersona ||
        compareBySort(a.piece, b.piece, question.sort) ||
        compareText(a.piece.documentId, b.piece.documentId) ||
        compareText(a.piece.locale ?? '', b.piece.locale ?? '') ||
        compareText(a.piece.contentType, b.piece.contentType),
    )
    .map(({ piece, match }) => ({ piece, match }));
