import { neighbours } from '../journey/alignment';
import type { Journey } from '../journey/types';
import { MATCH_LEVELS, type MatchLevel, type Slot, type Visitor } from './types';

/** Which rungs may be used: all, those without fallback, or these. */
export type Fallback = 'nearest' | 'none' | readonly MatchLevel[];

type StagePart = Pick<Slot, 'stage' | 'distance' | 'primary' | 'withoutStages'>;
type PersonaPart = Pick<Slot, 'persona' | 'withoutPersonas'>;

const NO_STAGE: StagePart = { stage: null, distance: 0, primary: null, withoutStages: [] };

/** The levels that a fallback allows, in the order of the ladder. */
export const allowedLevels = (fallback: Fallback): readonly MatchLevel[] => {
  if (fallback === 'nearest') return MATCH_LEVELS;
  if (fallback === 'none') return ['exact', 'stage'];
  return MATCH_LEVELS.filter((level) => fallback.includes(level));
};

/**
 * The slots of an answer, in its order: by level, then distance (the later of equally distant
 * stages first), primary before secondary, the caller's order of personas, everyone last.
 *
 * Slots of levels that are not asked for are left out, but what the others exclude stays as it
 * is: a piece stands at its best level among all levels, and when that one is off, it is not
 * served; it never comes in at a lower one.
 *
 * `visitor.stage` is a stage of `journey`: anything else throws a RangeError.
 */
export const ladder = ({
  journey,
  visitor,
  levels,
}: {
  readonly journey: Journey;
  readonly visitor: Visitor;
  readonly levels: readonly MatchLevel[];
}): readonly Slot[] => {
  const same = stageItself(visitor);
  const others = otherStages(journey, visitor);
  const named = namedPersonas(visitor);
  const rest = remainingPersonas(visitor);
  const rungs: Readonly<Record<MatchLevel, readonly Slot[]>> = {
    exact: rung('exact', same, named),
    stage: rung('stage', same, rest),
    'near-exact': rung('near-exact', others, named),
    near: rung('near', others, rest),
    untargeted: rung('untargeted', [NO_STAGE], [...named, ...rest]),
  };
  return allowedLevels(levels).flatMap((level) => rungs[level]);
};

const rung = (
  level: MatchLevel,
  stages: readonly StagePart[],
  personas: readonly PersonaPart[],
): readonly Slot[] =>
  stages.flatMap((stage) => personas.map((persona) => ({ level, ...stage, ...persona })));

const primaryThenSecondary = (part: Omit<StagePart, 'primary'>): readonly StagePart[] => [
  { ...part, primary: true },
  { ...part, primary: false },
];

const stageItself = ({ stage }: Visitor): readonly StagePart[] =>
  primaryThenSecondary({ stage, distance: 0, withoutStages: [] });

/** Nearest first; each without the visitor's own stage and those that are nearer. */
const otherStages = (journey: Journey, visitor: Visitor): readonly StagePart[] => {
  const ordered = neighbours(journey, visitor.stage);
  const keys = ordered.map(({ stage }) => stage.key);
  return ordered.flatMap(({ stage, distance }, index) =>
    primaryThenSecondary({
      stage: stage.key,
      distance,
      withoutStages: [visitor.stage, ...keys.slice(0, index)],
    }),
  );
};

/** In the caller's order; each without those that come before. */
const namedPersonas = ({ personas }: Visitor): readonly PersonaPart[] =>
  personas.map((key, index) => ({
    persona: { kind: 'named', key },
    withoutPersonas: personas.slice(0, index),
  }));

/** Whom else a piece may be for: everyone, or anybody when the caller names no persona. */
const remainingPersonas = ({ personas }: Visitor): readonly PersonaPart[] => [
  { persona: { kind: personas.length > 0 ? 'everyone' : 'any' }, withoutPersonas: [] },
];
