import { TRIES } from '../../../server/src/kept/moment';

/** What a piece shows; null: it is not there, or not published. */
export type State = {
  /** Another for each write, so that it tells which write an answer shows. */
  readonly title: string;
  readonly stage: string;
  readonly persona: string | null;
} | null;

/** In milliseconds, as `performance.now()` has them. */
interface Span {
  readonly from: number;
  until: number;
}

/** From when its write was sent until a later one was acknowledged: so long it may be what there is. */
interface Version extends Span {
  readonly state: State;
}

/** An answer of `/api/journey/content` that holds every piece it can. */
export interface Answered {
  readonly sent: number;
  readonly received: number;
  readonly stage: string;
  readonly persona: string | null;
  readonly data: ReadonlyArray<{
    title: string;
    journey: {
      stages: ReadonlyArray<{ key: string }>;
      personas: readonly string[];
      match: { level: string };
    };
  }>;
  readonly total: number;
}

/** Notes how a write that was sent ended. */
export interface Ending {
  /** It is done, and everybody is to see it. */
  acknowledged(): void;
  /** Nobody has said how it went: it may be done or not. */
  inDoubt(): void;
}

/** Knows what was written and when, and what an answer may show therefore. */
export interface Oracle {
  /** Notes that a write is sent. */
  writes(name: string, state: State): Ending;
  /** What is wrong with an answer, as sentences. */
  complaints(answer: Answered): string[];
}

/** The piece that a title is of. */
const nameOf = (title: string): string => title.split(' ')[0] ?? '';

type Question = Pick<Answered, 'stage' | 'persona'>;

/** The level at which a piece stands for a visitor; null: it is for others. */
const levelOf = (state: NonNullable<State>, { stage, persona }: Question): string | null => {
  const isOfStage = state.stage === stage;
  if (persona === null || state.persona === null) return isOfStage ? 'stage' : 'near';
  if (state.persona !== persona) return null;
  return isOfStage ? 'exact' : 'near-exact';
};

const isSeen = (state: State, question: Question): boolean =>
  state !== null && levelOf(state, question) !== null;

/** @param maxLagMs how long an answer may show what was there before an acknowledged write */
export const createOracle = (maxLagMs: number): Oracle => {
  const pieces = new Map<string, Version[]>();
  const writes: Span[] = [];

  const allowed = (name: string, { sent, received }: Answered): State[] =>
    (pieces.get(name) ?? [])
      .filter(({ from, until }) => from <= received && until + maxLagMs >= sent)
      .map(({ state }) => state);

  /** An answer is made of several reads, and made anew when something was written between them; so often at most. */
  const mayBeTorn = ({ sent, received }: Answered): boolean =>
    writes.filter(({ from, until }) => from <= received && until >= sent).length >= TRIES;

  const complaintsOf = (item: Answered['data'][number], answer: Answered): string[] => {
    const { title, journey } = item;
    const states = allowed(nameOf(title), answer).filter((state) => state !== null);
    const shown = states.find((state) => state.title === title);
    if (!shown) return [`"${title}" is shown, and was certainly gone or not there yet`];
    const seen = [journey.stages[0]?.key, journey.personas[0] ?? null, journey.match.level];
    const asWritten = (state: NonNullable<State>): boolean =>
      JSON.stringify(seen) === JSON.stringify([state.stage, state.persona, levelOf(state, answer)]);
    return (mayBeTorn(answer) ? states : [shown]).some(asWritten)
      ? []
      : [`"${title}" is shown as ${seen.join()}, and was never written so`];
  };

  const missing = (answer: Answered, names: readonly string[]): string[] =>
    [...pieces.keys()].filter(
      (name) =>
        !names.includes(name) && allowed(name, answer).every((state) => isSeen(state, answer)),
    );

  return {
    writes: (name, state) => {
      const versions = pieces.get(name) ?? [{ state: null, from: -Infinity, until: Infinity }];
      pieces.set(name, versions);
      const from = performance.now();
      versions.push({ state, from, until: Infinity });
      const older = versions.slice(0, -1);
      const write: Span = { from, until: Infinity };
      writes.push(write);
      return {
        acknowledged: () => {
          write.until = performance.now();
          for (const each of older) each.until = Math.min(each.until, write.until);
        },
        inDoubt: () => {
          write.until = performance.now();
        },
      };
    },
    complaints: (answer) => {
      const names = answer.data.map(({ title }) => nameOf(title));
      const isWhole = answer.total === names.length || mayBeTorn(answer);
      return [
        ...answer.data.flatMap((item) => complaintsOf(item, answer)),
        ...missing(answer, names).map((name) => `"${name}" is missing, and was certainly there`),
        ...(new Set(names).size === names.length ? [] : [`There is one twice: ${names.join(' ')}`]),
        ...(isWhole ? [] : [`${names.length} of ${answer.total} are there`]),
      ];
    },
  };
};
