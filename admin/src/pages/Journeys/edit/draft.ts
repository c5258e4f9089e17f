import type { PieceCount } from '../../../../../server/src/core/coverage/piece-counts';
import type { LocalizedText } from '../../../../../server/src/core/journey/types';
import type {
  JourneyToSave,
  ListedJourney,
  ListedStage,
  SavedStage,
} from '../../../services/journeys';
import { AXIS } from '../axis/axis';

/** A stage while it is edited. */
export interface StageDraft extends SavedStage {
  /** What it is known by here: the key of a new one may still change. */
  readonly id: string;
  readonly isNew: boolean;
  readonly pieces: PieceCount;
  readonly expectations: number;
}

/** A stage that goes when the journey is saved. */
export interface GoneStage {
  readonly key: string;
  /** The `id` of the stage that takes over its pieces; null: nobody does. */
  readonly into: string | null;
}

/** A journey while it is edited. Its stages always cover the axis, in order. */
export interface JourneyDraft {
  readonly key: string;
  readonly name: LocalizedText;
  readonly cyclic: boolean;
  readonly stages: readonly StageDraft[];
  readonly gone: readonly GoneStage[];
}

const toDraft = ({ color, ...stage }: ListedStage): StageDraft => ({
  ...stage,
  color,
  id: stage.key,
  isNew: false,
});

export const draftOf = ({ key, name, cyclic, stages }: ListedJourney): JourneyDraft => ({
  key,
  name,
  cyclic,
  stages: stages.map(toDraft),
  gone: [],
});

const newStage = (id: string, readiness: StageDraft['readiness']): StageDraft => ({
  id,
  isNew: true,
  key: '',
  name: {},
  readiness,
  visitorExpects: {},
  targetShare: null,
  color: null,
  pieces: { published: 0, drafts: 0 },
  expectations: 0,
});

/** A journey with one stage, which is all of it. */
export const emptyDraft = (): JourneyDraft => ({
  key: '',
  name: {},
  cyclic: false,
  stages: [newStage('new-1', { from: AXIS.from, to: AXIS.to })],
  gone: [],
});

/** An id that no stage has. */
const freeId = (stages: readonly StageDraft[]): string => {
  const taken = new Set(stages.map(({ id }) => id));
  let number = 1;
  while (taken.has(`new-${number}`)) number += 1;
  return `new-${number}`;
};

const half = (from: number, to: number): number => {
  const middle = Math.round((from + to) / 2);
  return middle > from && middle < to ? middle : (from + to) / 2;
};

/** With a new stage after the one at `index`, which leaves it the second half of its range. */
export const addStageAfter = (
  stages: readonly StageDraft[],
  index: number,
): readonly StageDraft[] => {
  const stage = stages[index];
  if (!stage) return stages;
  const { from, to } = stage.readiness;
  const middle = half(from, to);
  return [
    ...stages.slice(0, index),
    { ...stage, readiness: { from, to: middle } },
    newStage(freeId(stages), { from: middle, to }),
    ...stages.slice(index + 1),
  ];
};

/** With the border after the stage at `index` elsewhere. */
export const moveBorder = (
  stages: readonly StageDraft[],
  { index, to }: { readonly index: number; readonly to: number },
): readonly StageDraft[] =>
  stages.map((stage, at) => {
    if (at === index) return { ...stage, readiness: { ...stage.readiness, to } };
    if (at === index + 1) return { ...stage, readiness: { ...stage.readiness, from: to } };
    return stage;
  });

const rounded = (readiness: number): number => Math.round(readiness * 1e6) / 1e6;

/** In another order along the axis: each stage takes the length of its range with it. */
export const inOrder = (
  stages: readonly StageDraft[],
  ids: readonly string[],
): readonly StageDraft[] => {
  const ordered = ids.flatMap((id) => stages.find((stage) => stage.id === id) ?? []);
  let from: number = AXIS.from;
  return ordered.map((stage, index) => {
    const length = stage.readiness.to - stage.readiness.from;
    const to = index === ordered.length - 1 ? AXIS.to : rounded(from + length);
    const readiness = { from, to };
    from = to;
    return { ...stage, readiness };
  });
};

/** Which stage takes over the range of one that goes: the one it merges into if beside it, else the one before, else after. */
const heirAt = (
  stages: readonly StageDraft[],
  { index, into }: { readonly index: number; readonly into: string | null },
): number => {
  if (stages[index + 1]?.id === into && into !== null) return index + 1;
  return index > 0 ? index - 1 : index + 1;
};

/** Without a stage. Its range goes to a neighbour; its pieces, once saved, to the stage `into`. */
export const withoutStage = (
  draft: JourneyDraft,
  { id, into }: { readonly id: string; readonly into: string | null },
): JourneyDraft => {
  const { stages, gone } = draft;
  const index = stages.findIndex((stage) => stage.id === id);
  const stage = stages[index];
  const heir = stages[heirAt(stages, { index, into })];
  if (!stage || !heir) return draft;
  const readiness = {
    from: Math.min(heir.readiness.from, stage.readiness.from),
    to: Math.max(heir.readiness.to, stage.readiness.to),
  };
  return {
    ...draft,
    stages: stages
      .filter((each) => each !== stage)
      .map((each) => (each === heir ? { ...each, readiness } : each)),
    gone: [
      // What was to go to this one goes on to where it goes itself.
      ...gone.map((each) => (each.into === id ? { ...each, into } : each)),
      ...(stage.isNew ? [] : [{ key: stage.key, into }]),
    ],
  };
};

const saved = (stage: StageDraft): SavedStage => ({
  key: stage.key,
  name: stage.name,
  readiness: stage.readiness,
  visitorExpects: stage.visitorExpects,
  targetShare: stage.targetShare,
  color: stage.color,
});

/** As the server takes it. */
export const journeyToSave = ({
  key,
  name,
  cyclic,
  stages,
  gone,
}: JourneyDraft): JourneyToSave => ({
  key,
  name,
  cyclic,
  stages: stages.map(saved),
  replaceBy: Object.fromEntries(
    gone.flatMap((each) => {
      const into = stages.find(({ id }) => id === each.into);
      // A new stage of the same key takes over by itself.
      const isBack = stages.some((stage) => stage.key === each.key);
      return into && !isBack ? [[each.key, into.key] as const] : [];
    }),
  ),
});
