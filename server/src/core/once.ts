/**
 * A function that works once for each object it is given and remembers what came out for as long as
 * the object is there. Only for what depends on nothing else; what comes out is shared, so that
 * nobody may change it.
 */
export const once = <Given extends object, Result>(
  work: (given: Given) => Result,
): ((given: Given) => Result) => {
  const done = new WeakMap<Given, Result>();
  return (given) => {
    if (!done.has(given)) done.set(given, work(given));
    return done.get(given) as Result;
  };
};
