import { AXIS } from './axis';
import { MAX_KEY_LENGTH } from './keys';

/** What is wrong with a journey: a stable code and the figures. `from` and `to` are readiness. */
export type JourneyProblem =
  | { readonly code: 'no-stages' }
  | { readonly code: 'bad-key'; readonly key: string }
  | { readonly code: 'duplicate-key'; readonly key: string; readonly count: number }
  /** `stage: null`: the journey itself. */
  | { readonly code: 'missing-name'; readonly stage: string | null }
  | { readonly code: 'bad-share'; readonly stage: string; readonly share: number }
  | {
      readonly code: 'out-of-axis' | 'empty-range';
      readonly stage: string;
      readonly from: number;
      readonly to: number;
    }
  | {
      readonly code: 'out-of-order';
      readonly stage: string;
      readonly from: number;
      readonly previous: string;
      readonly previousFrom: number;
    }
  | {
      readonly code: 'overlap';
      readonly stages: readonly [string, string];
      readonly from: number;
      readonly to: number;
    }
  | { readonly code: 'hole'; readonly from: number; readonly to: number };

/** The problem as an English sentence that names what to mend. */
export const problemSentence = (problem: JourneyProblem): string => {
  switch (problem.code) {
    case 'no-stages':
      return 'The journey has no stages.';
    case 'bad-key':
      return `"${problem.key}" is not a valid key: use lower-case letters, digits and single hyphens, at most ${MAX_KEY_LENGTH} characters.`;
    case 'duplicate-key':
      return `${problem.count} stages have the key "${problem.key}".`;
    case 'missing-name':
      return problem.stage === null
        ? 'The journey has no name.'
        : `Stage "${problem.stage}" has no name.`;
    case 'bad-share':
      return `Stage "${problem.stage}" has the target share ${problem.share}, which is not between 0 and 1.`;
    case 'out-of-axis':
      return `Stage "${problem.stage}" runs from ${problem.from} to ${problem.to}, outside the readiness axis of ${AXIS.from} to ${AXIS.to}.`;
    case 'empty-range':
      return `Stage "${problem.stage}" runs from ${problem.from} to ${problem.to}: it must end after it starts.`;
    case 'out-of-order':
      return `Stage "${problem.stage}" starts at ${problem.from} but follows stage "${problem.previous}", which starts at ${problem.previousFrom}.`;
    case 'overlap':
      return `Stages "${problem.stages[0]}" and "${problem.stages[1]}" overlap from ${problem.from} to ${problem.to}.`;
    case 'hole':
      return `No stage covers readiness ${problem.from} to ${problem.to}.`;
  }
};
