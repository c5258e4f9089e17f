import type { CountedDocument } from '../documents';
import type { Reader, Want } from '../rules';

/** Counts by content type. */
type ByType = Map<string, number>;

/** For any format; no format has an empty key. */
const ANY_FORMAT = '';
/** For the pieces that name no persona; no persona has an empty key. */
const EVERYONE = '';
/** For all pieces, whomever they name; no persona is called so. */
const ANYONE = '*';

/** Documents by stage, persona, format and content type: counted once, asked often. */
export interface Tally {
  /** Documents that answer the want and name the persona (null: that name none). */
  readonly own: (want: Want, persona: string | null) => number;
  /** Documents that answer the want, for the persona or for everyone. */
  readonly readable: (want: Want, persona: Reader['persona']) => number;
  /** Documents that answer the want, each once, whomever they name. */
  readonly all: (want: Want) => number;
}

/** The value of a key, made when it is not there yet. */
const reach = <Value>(map: Map<string, Value>, key: string, make: () => Value): Value => {
  const value = map.get(key) ?? make();
  if (!map.has(key)) map.set(key, value);
  return value;
};

/** Counts documents for all wants at once, so that hundreds of expectations cost no more than one. */
export const tallyOf = (documents: readonly CountedDocument[]): Tally => {
  const stages = new Map<string, Map<string, Map<string, ByType>>>();
  for (const { stages: tagged, personas, formats, contentType } of documents)
    for (const stage of tagged)
      for (const persona of [ANYONE, ...(personas.length > 0 ? personas : [EVERYONE])])
        for (const format of [ANY_FORMAT, ...formats]) {
          const byPersona = reach(stages, stage, () => new Map<string, Map<string, ByType>>());
          const byFormat = reach(byPersona, persona, () => new Map<string, ByType>());
          const byType = reach(byFormat, format, () => new Map<string, number>());
          byType.set(contentType, (byType.get(contentType) ?? 0) + 1);
        }

  const own: Tally['own'] = ({ stage, format, types }, persona) => {
    const byType = stages
      .get(stage)
      ?.get(persona ?? EVERYONE)
      ?.get(format ?? ANY_FORMAT);
    if (!byType) return 0;
    return [...byType]
      .filter(([type]) => types === null || types.includes(type))
      .reduce((sum, [, count]) => sum + count, 0);
  };
  return {
    own,
    readable: (want, persona) => own(want, null) + (persona === null ? 0 : own(want, persona)),
    all: (want) => own(want, ANYONE),
  };
};
