import type { Definition } from '../services/answers';

/** What may be chosen: everything but what is archived, and of that what the piece has already. */
export const offered = <Option extends Definition>(
  options: readonly Option[],
  ...had: ReadonlyArray<readonly string[]>
): Option[] =>
  options.filter(
    ({ key, archived }) => archived !== true || had.some((keys) => keys.includes(key)),
  );
