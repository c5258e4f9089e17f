/** The stages that a key chooses, in order: 1 to 9, and 0 for the tenth. */
export const stageKeys = <Stage>(stages: readonly Stage[]): Array<readonly [string, Stage]> =>
  stages.slice(0, 10).map((stage, index) => [String((index + 1) % 10), stage] as const);
