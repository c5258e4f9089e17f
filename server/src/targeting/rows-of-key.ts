import { correspondingStage } from '../core/journey/alignment';
import type { Definitions } from '../definitions/types';
import { FIELD } from '../plugin';

/** The relations that content can be narrowed by. */
export type NarrowingField = typeof FIELD.stages | typeof FIELD.personas | typeof FIELD.format;

const idsByKey = (rows: ReadonlyArray<{ id: number; key: string }>, key: string): number[] =>
  rows.filter((row) => row.key === key).map((row) => row.id);

/**
 * Row ids of the definitions that count as a key; none when the key is not defined. For a stage
 * these are also the stages of other journeys that correspond to it.
 */
export const ROWS_OF_KEY: Record<
  NarrowingField,
  (definitions: Definitions, key: string) => number[]
> = {
  [FIELD.stages]: ({ stageRows, journeys, tagged }, key) =>
    stageRows
      .filter((row) => {
        if (row.journey === tagged.key) return row.key === key;
        const from = journeys.find((journey) => journey.key === row.journey);
        return (
          from !== undefined && correspondingStage({ from, stage: row.key, to: tagged }).key === key
        );
      })
      .map((row) => row.id),
  [FIELD.personas]: ({ personas }, key) => idsByKey(personas, key),
  [FIELD.format]: ({ formats }, key) => idsByKey(formats, key),
};
