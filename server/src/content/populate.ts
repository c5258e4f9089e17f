import { isObject, nameAt, refuse, refuseOthers, textsIn } from './readers';

const MAX_LEVELS = 2;
/** What may stand inside a populated relation: nothing that filters, sorts or counts. */
const INSIDE = ['fields', 'populate', 'on'];
const YES: readonly unknown[] = [true, 'true', 't', '1'];
const NO: readonly unknown[] = [false, 'false', 'f', '0'];

interface Place {
  /** How the populate is written in the URL. */
  readonly at: string;
  /** 1 for the relations of the piece itself. */
  readonly level: number;
}

/** What a dynamic zone populates, component by component. */
const pathsOfZone = (on: unknown, { at, level }: Place): string[][] => {
  if (on === undefined) return [];
  if (!isObject(on)) throw refuse(at, on, 'components, each with fields or populate');
  return Object.entries(on).flatMap(([component, inside]) =>
    pathsInside(inside, { at: nameAt(at, component), level }),
  );
};

/** What a populated relation populates in its turn. */
const pathsInside = (inside: unknown, { at, level }: Place): string[][] => {
  if (YES.includes(inside)) return [];
  if (!isObject(inside)) throw refuse(at, inside, 'true, or fields and populate');
  refuseOthers(inside, INSIDE, at);
  const { populate, on } = inside;
  const next = { at: nameAt(at, 'populate'), level: level + 1 };
  return [
    ...(populate === undefined ? [] : pathsOf(populate, next)),
    ...pathsOfZone(on, { at: nameAt(at, 'on'), level }),
  ];
};

const pathsOfObject = (populate: Record<string, unknown>, { at, level }: Place): string[][] =>
  Object.entries(populate)
    .filter(([, inside]) => !NO.includes(inside))
    .flatMap(([name, inside]) => {
      const paths = pathsInside(inside, { at: nameAt(at, name), level });
      return [[name], ...paths.map((path) => [name, ...path])];
    });

const pathsOf = (populate: unknown, place: Place): string[][] => {
  const { at, level } = place;
  const texts = textsIn(populate);
  if (!texts && !isObject(populate)) throw refuse(at, populate, 'names of relations');
  // Before what is inside: nothing is walked deeper than a request may go.
  if (level > MAX_LEVELS) throw refuse(at, populate, `at most ${MAX_LEVELS} levels of relations`);
  if (!texts) return pathsOfObject(populate as Record<string, unknown>, place);
  const paths = texts.map((text) => text.split('.'));
  const tooDeep = paths.find((path) => level - 1 + path.length > MAX_LEVELS);
  if (tooDeep) throw refuse(at, tooDeep.join('.'), `at most ${MAX_LEVELS} levels of relations`);
  return paths;
};

const withParents = (path: readonly string[]): string[] =>
  path.map((_, end) => path.slice(0, end + 1).join('.'));

/**
 * The relations that a `populate` in any of Strapi's forms names, each once and by its path:
 * `author`, `author.avatar`; `*` stands for all of a level.
 *
 * @throws 400 for more than two levels, and for `filters`, `sort` and the like inside a relation
 */
export const populatedPaths = (parameter: string, populate: unknown): string[] => [
  ...new Set(pathsOf(populate, { at: parameter, level: 1 }).flatMap(withParents)),
];

/** How many relations a `populate` brings, after Strapi has written out each `*` in it. */
export const countPopulated = (populate: unknown): number => {
  const texts = textsIn(populate);
  if (texts) return new Set(texts.flatMap((text) => withParents(text.split('.')))).size;
  if (!isObject(populate)) return 0;
  const nested = Object.values(populate)
    .filter(isObject)
    .flatMap(({ populate: inside, on }) => [
      inside,
      ...Object.values(isObject(on) ? on : {}).map((each) => isObject(each) && each['populate']),
    ]);
  return nested.reduce<number>(
    (sum, inside) => sum + countPopulated(inside),
    Object.keys(populate).length,
  );
};
