import type { LocalizedText } from '../../../../../server/src/core/journey/types';
import type { TranslationKey } from '../../../localization/useTranslate';
import type { JourneyDraft, StageDraft } from './draft';

/** What is wrong with a journey while it is edited, by field. Ranges cannot be: their borders stay in order. */
export interface DraftProblems {
  readonly key?: TranslationKey;
  readonly name?: TranslationKey;
  /** By the `id` of the stage. */
  readonly stages: Readonly<Record<string, StageProblems>>;
}

export interface StageProblems {
  readonly key?: TranslationKey;
  readonly name?: TranslationKey;
  readonly targetShare?: TranslationKey;
}

/** As the server has it. */
const KEY = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST_KEY = 64;

const isNamed = (name: LocalizedText): boolean =>
  Object.values(name).some((text) => text.trim() !== '');

const keyProblem = (key: string): TranslationKey | undefined =>
  KEY.test(key) && key.length <= LONGEST_KEY ? undefined : 'journey.problem.key';

/** Leaves out what is no problem. */
const only = <Problems extends object>(problems: Problems): Problems =>
  Object.fromEntries(
    Object.entries(problems).filter(([, problem]) => problem !== undefined),
  ) as Problems;

const stageProblems = (stage: StageDraft, all: readonly StageDraft[]): StageProblems => {
  const { key, name, targetShare } = stage;
  const isTaken = all.some((other) => other !== stage && other.key === key);
  const isShare = targetShare === null || (targetShare >= 0 && targetShare <= 1);
  return only({
    key: keyProblem(key) ?? (isTaken ? 'journey.problem.key-taken' : undefined),
    name: isNamed(name) ? undefined : 'journey.problem.name',
    targetShare: isShare ? undefined : 'journey.problem.share',
  } as StageProblems);
};

/** @param takenKeys keys of other journeys, when this one is new */
export const problemsOf = (draft: JourneyDraft, takenKeys: readonly string[]): DraftProblems => ({
  ...only({
    key:
      keyProblem(draft.key) ??
      (takenKeys.includes(draft.key) ? 'journey.problem.key-taken' : undefined),
    name: isNamed(draft.name) ? undefined : 'journey.problem.name',
  } as Omit<DraftProblems, 'stages'>),
  stages: Object.fromEntries(
    draft.stages.flatMap((stage) => {
      const problems = stageProblems(stage, draft.stages);
      return Object.keys(problems).length > 0 ? [[stage.id, problems] as const] : [];
    }),
  ),
});

export const isSound = ({ key, name, stages }: DraftProblems): boolean =>
  key === undefined && name === undefined && Object.keys(stages).length === 0;
