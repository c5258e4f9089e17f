/**
 * A function that works once for each object it is given and remembers what came out for as long as
 * the object is there. Only for what depends on nothing else; what comes out is shared, so that
 * nobody may change it.
 */
export const once = <Given extends object, Result extends object>(
  work: (given: Given) => Result,
): ((given: Given) => Result) => {
  const done = new WeakMap<Given, Result>();
  return (given) => {
    const result = done.get(given) ?? work(given);
    done.set(given, result);
    return result;
  };
};
