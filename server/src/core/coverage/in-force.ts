import type { CoverageInput, Expectation } from './types';

/** A definition that may be archived: then it is no longer asked for. */
interface Archivable {
  readonly key: string;
  readonly archived: boolean;
}

/** What a site measures its content by. */
interface Measure {
  readonly personas: readonly Archivable[];
  readonly formats: readonly Archivable[];
  readonly expectations: readonly Expectation[];
}

const keysInForce = (definitions: readonly Archivable[]): string[] =>
  definitions.filter(({ archived }) => !archived).map(({ key }) => key);

/**
 * What coverage and gaps ask for: no archived persona or format, and no expectation about one.
 * Pieces keep their tags, so that all of it is back as soon as it is archived no more.
 */
export const inForce = ({
  personas,
  formats,
  expectations,
}: Measure): Pick<CoverageInput, 'personas' | 'formats' | 'expectations'> => {
  const asked = { personas: keysInForce(personas), formats: keysInForce(formats) };
  return {
    ...asked,
    expectations: expectations.filter(
      ({ persona, format }) =>
        (persona === null || asked.personas.includes(persona)) &&
        (format === null || asked.formats.includes(format)),
    ),
  };
};
