/** What a piece shows; null: it is not there, or not published. */
export type State = {
  /** Another for each write, so that it tells which write an answer shows. */
  readonly title: string;
  readonly stage: string;
  readonly persona: string | null;
} | null;

/**
 * From when its write was sent until a later one was acknowledged, in milliseconds as
 * `performance.now()` has them: so long it may be what there is.
 */
interface Version {
  readonly state: State;
  readonly from: number;
  until: number;
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

/** A write that was sent: as long as nobody has said how it went, it may be done or not. */
export interface Sent {
  /** It is done, and everybody is to see it. */
  acknowledged(): void;
}

/** Knows what was written and when, and what an answer may show therefore. */
export interface Oracle {
  /** Notes that a write is sent. */
  writes(name: string, state: State): Sent;
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

  const allowed = (name: string, { sent, received }: Answered): State[] =>
    (pieces.get(name) ?? [])
      .filter(({ from, until }) => from <= received && until + maxLagMs >= sent)
      .map(({ state }) => state);

  const complaintsOf = (item: Answered['data'][number], answer: Answered): string[] => {
    const { title, journey } = item;
    const shown = allowed(nameOf(title), answer).find((state) => state?.title === title);
    if (!shown) return [`"${title}" is shown, and was certainly gone or not there yet`];
    const seen = [journey.stages[0]?.key, journey.personas[0] ?? null, journey.match.level];
    const written = [shown.stage, shown.persona, levelOf(shown, answer)];
    return JSON.stringify(seen) === JSON.stringify(written)
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
      return {
        acknowledged: () => {
          const until = performance.now();
          for (const each of older) each.until = Math.min(each.until, until);
        },
      };
    },
    complaints: (answer) => {
      const names = answer.data.map(({ title }) => nameOf(title));
      return [
        ...answer.data.flatMap((item) => complaintsOf(item, answer)),
        ...missing(answer, names).map((name) => `"${name}" is missing, and was certainly there`),
        ...(new Set(names).size === names.length ? [] : [`There is one twice: ${names.join(' ')}`]),
        ...(answer.total === names.length ? [] : [`${names.length} of ${answer.total} are there`]),
      ];
    },
  };
};
