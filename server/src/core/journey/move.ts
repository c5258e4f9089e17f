import { correspondingStage, findStage } from './alignment';
import { overlap } from './axis';
import type { Journey } from './types';

/** Stage of the journey that is left → stage of the one that takes its place, by key. */
export type StageMapping = Readonly<Record<string, string>>;

/** What is wrong with a mapping: a stage that goes nowhere, or is none of its journey's. */
export type MappingProblem =
  | { readonly code: 'unmapped'; readonly stage: string }
  | { readonly code: 'unknown-from'; readonly stage: string }
  | { readonly code: 'unknown-to'; readonly stage: string; readonly to: string };

/** From one journey to another. */
export interface Move {
  readonly from: Journey;
  readonly to: Journey;
}

/** How much of a stage's range lies in a stage of another journey: a share above 0, at most 1. */
export interface StageOverlap {
  readonly stage: string;
  readonly share: number;
}

/** Each stage to the one it corresponds to by readiness. Throws a RangeError when `to` has no stages. */
export const alignedMapping = ({ from, to }: Move): StageMapping =>
  Object.fromEntries(
    from.stages.map(({ key }) => [key, correspondingStage({ from, stage: key, to }).key]),
  );

/** Everything wrong with a mapping: it has to name every stage of `from`, no others, and a stage of `to` for each. */
export const mappingProblems = (
  { from, to }: Move,
  mapping: StageMapping,
): readonly MappingProblem[] => [
  ...from.stages
    .filter(({ key }) => !Object.hasOwn(mapping, key))
    .map(({ key }) => ({ code: 'unmapped' as const, stage: key })),
  ...Object.entries(mapping).flatMap(([stage, target]): MappingProblem[] => {
    if (!findStage(from, stage)) return [{ code: 'unknown-from', stage }];
    return findStage(to, target) ? [] : [{ code: 'unknown-to', stage, to: target }];
  }),
];

/** The stages of `to` in which a stage of `from` lies, in their order. Empty when `from` has no such stage. */
export const overlapsOf = ({ from, to }: Move, stage: string): readonly StageOverlap[] => {
  const range = findStage(from, stage)?.readiness;
  if (!range) return [];
  return to.stages
    .map(({ key, readiness }) => ({
      stage: key,
      share: overlap(readiness, range) / (range.to - range.from),
    }))
    .filter(({ share }) => share > 0);
};
