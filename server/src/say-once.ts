import type { Strapi } from './strapi-shims/types';

const said = new WeakMap<Strapi, Map<string, string>>();

/**
 * Says in the log what is wrong with something that is read all the time: when it is found, and
 * again when it is another thing by then. `null`: nothing is wrong any more.
 */
export const sayOnce = (
  strapi: Strapi,
  { about, problem }: { about: string; problem: string | null },
): void => {
  const problems = said.get(strapi) ?? new Map<string, string>();
  said.set(strapi, problems);
  if (problem === null) {
    problems.delete(about);
    return;
  }
  if (problems.get(about) === problem) return;
  problems.set(about, problem);
  strapi.log.warn(`[journey] ${problem}`);
};
