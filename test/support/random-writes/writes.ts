import fc from 'fast-check';

import { ARTICLE, LOCALES, PLACE } from './world';

const some = (values: readonly string[], maxLength: number) =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength });

/** Personas by number: which there are is known only when the write is made. */
const tags = fc.record(
  {
    stages: some(['awareness', 'consideration', 'decision', 'retention', 'advocacy'], 3),
    personas: fc.uniqueArray(fc.nat(2), { maxLength: 2 }),
    format: fc.constantFrom('guide', 'video', null),
    touchpoints: some(['website', 'email', 'store'], 2),
  },
  { requiredKeys: [] },
);

/** To one document that is there already; those made most come more than once. */
const TO_ONE = [
  ...(['retag', 'rename', 'publish', 'retag', 'publish'] as const),
  ...(['connect', 'unpublish', 'discard', 'clone', 'deleteLocale', 'deleteDocument'] as const),
];
/** To all documents of a type in one locale, in one transaction or one statement. */
const TO_MANY = ['publishAll', 'unpublishAll', 'deleteAll', 'renameAll'] as const;

const writeOf = <A extends string>(actions: readonly A[]) =>
  fc.record({
    action: fc.constantFrom(...actions),
    /** By number: which there are is known only when the write is made. */
    document: fc.nat(20),
    uid: fc.constantFrom(ARTICLE, ARTICLE, PLACE),
    locale: fc.constantFrom(...LOCALES),
    andPublish: fc.boolean(),
    tags,
  });

type Generated<A> = A extends fc.Arbitrary<infer V> ? V : never;

/** A write to one document. */
export type WriteToOne = Generated<ReturnType<typeof writeOf<(typeof TO_ONE)[number]>>>;
export type Creation = Generated<ReturnType<typeof writeOf<'create'>>>;
export type WriteToMany = Generated<
  ReturnType<typeof writeOf<(typeof TO_MANY)[number] | 'replacePersona'>>
>;

/** What is done at a time: one write, several to a document each, or several to one and the same. */
export type Step =
  | { kind: 'one'; write: WriteToOne }
  | { kind: 'create'; write: Creation }
  | { kind: 'many'; write: WriteToMany }
  | { kind: 'apart'; writes: WriteToOne[] }
  | { kind: 'race'; writes: WriteToOne[] };

const one = writeOf(TO_ONE);
const several = fc.array(one, { minLength: 2, maxLength: 4 });

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 11, arbitrary: fc.record({ kind: fc.constant('one' as const), write: one }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('create' as const), write: writeOf(['create']) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('many' as const),
      write: writeOf([...TO_MANY, 'replacePersona']),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('apart' as const), writes: several }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('race' as const), writes: several }) },
);

/** So many steps, one after the other. */
export const sequenceOf = (length: number): fc.Arbitrary<Step[]> =>
  fc.array(step, { minLength: length, maxLength: length });
