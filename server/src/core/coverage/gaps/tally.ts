import type { CountedDocument } from '../documents';
import type { Reader, Want } from '../rules';
import { addTo, ANYONE, EVERYONE, type Sums } from '../sums';

/** For any format; no format has an empty key. */
const ANY_FORMAT = '';

/** Of stage, persona, format and type. */
const nameOf = (...keys: readonly [string, string, string, string]): string => keys.join('/');

/** Counts a document for all wants at once, so that hundreds of expectations cost no more than one. */
export const countForWants = (
  sums: Map<string, number>,
  { stages, personas, formats, contentType }: CountedDocument,
): void => {
  for (const stage of stages)
    for (const persona of [ANYONE, ...(personas.length > 0 ? personas : [EVERYONE])])
      for (const format of [ANY_FORMAT, ...formats])
        addTo(sums, nameOf(stage, persona, format, contentType));
};

/** Documents by stage, persona, format and content type: counted once, asked often. */
export interface Tally {
  /** Documents that answer the want and name the persona (null: that name none). */
  readonly own: (want: Want, persona: string | null) => number;
  /** Documents that answer the want, for the persona or for everyone. */
  readonly readable: (want: Want, persona: Reader['persona']) => number;
  /** Documents that answer the want, each once, whomever they name. */
  readonly all: (want: Want) => number;
}

/** What is asked of `own`, answered in every way. */
const tallyBy = (own: Tally['own']): Tally => ({
  own,
  readable: (want, persona) => own(want, null) + (persona === null ? 0 : own(want, persona)),
  all: (want) => own(want, ANYONE),
});

/** `types`: all that documents were counted of. */
export const tallyOf = (sums: Sums, types: readonly string[]): Tally =>
  tallyBy(({ stage, format, types: wanted }, persona) =>
    types
      .filter((type) => wanted === null || wanted.includes(type))
      .map((type) => nameOf(stage, persona ?? EVERYONE, format ?? ANY_FORMAT, type))
      .reduce((sum, name) => sum + (sums.get(name) ?? 0), 0),
  );

/** What there is without some of it. */
export const tallyWithout = (all: Tally, some: Tally): Tally =>
  tallyBy((want, persona) => all.own(want, persona) - some.own(want, persona));
