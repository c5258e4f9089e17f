import { writtenFor, vocabularyOf, type Named } from '../core/import/vocabulary';
import type { GapNames } from '../core/wording/gap-sentence';
import type { HostContentType } from '../strapi-shims/types';
import type { ExportRequest } from './request';

/** What everything in a report is called, in the reader's language; its key where it has no name. */
export interface Names extends Omit<GapNames, 'persona'> {
  /** Null is the row of the pieces for everyone. */
  readonly persona: (key: string | null) => string;
  readonly touchpoint: (key: string) => string;
}

const among =
  (named: readonly Named[], nameOf: (named: Named) => string) =>
  (key: string): string => {
    const found = named.find((each) => each.key === key);
    return (found && nameOf(found)) || key;
  };

const typeName =
  (types: readonly HostContentType[]) =>
  (uid: string): string =>
    types.find((type) => type.uid === uid)?.info.displayName ?? uid;

/** Names to be read by people. */
export const namesIn = ({ words, definitions, input, view }: ExportRequest): Names => {
  const nameOf = ({ name }: Named) => words.nameIn(name);
  const persona = among(definitions.personas, nameOf);
  return {
    stage: among(input.journey.stages, nameOf),
    persona: (key) => (key === null ? words.t('coverage.everyone') : persona(key)),
    format: among(definitions.formats, nameOf),
    touchpoint: among(definitions.touchpoints, nameOf),
    locale: words.languageName,
    type: typeName(view.types),
  };
};

/** Names to be read by people and by an import: where a name could mean something else, the key. */
export const readableNamesIn = ({ words, definitions, input, view }: ExportRequest): Names => {
  const written = (named: readonly Named[]) => {
    const vocabulary = vocabularyOf(named);
    return among(named, ({ key, name }) =>
      writtenFor(vocabulary, { key, name: words.nameIn(name) }),
    );
  };
  const persona = written(definitions.personas);
  return {
    stage: written(input.journey.stages),
    persona: (key) => (key === null ? '' : persona(key)),
    format: written(definitions.formats),
    touchpoint: written(definitions.touchpoints),
    locale: (code) => code,
    type: written(
      view.types.map(({ uid, info }) => ({ key: uid, name: { '*': info.displayName } })),
    ),
  };
};
