import { documentViews, type CountedDocument } from '../documents';
import { reviewer, type Reviewer } from '../review';
import type { Want } from '../rules';
import { localesInScope } from '../scope';
import type { CoverageInput } from '../types';
import { tallyOf, type Tally } from './tally';

/** The content of one locale, whatever its format, persona and age. */
export interface LocaleContent {
  readonly documents: readonly CountedDocument[];
  readonly counted: Tally;
  readonly planned: Tally;
}

/** What the gap finders look at. */
export interface Survey {
  readonly input: CoverageInput;
  readonly review: Reviewer;
  /** The counted documents of the view: what `coverage` counts under the same filter. */
  readonly documents: readonly CountedDocument[];
  /** Locales that gaps are asked for. */
  readonly locales: readonly string[];
  /** Personas that gaps are asked for; `[null]`, everyone, on a site without personas. */
  readonly audience: ReadonlyArray<string | null>;
  readonly contentIn: (locale: string) => LocaleContent;
  /** The other locales of the site in which something is to be found. */
  readonly otherLocales: (
    locale: string,
    isThere: (content: LocaleContent) => boolean,
  ) => readonly string[];
}

/** Any documents of a stage. */
export const anythingAt = (stage: string): Want => ({ stage, format: null, types: null });

/**
 * Prepares a site for the gap finders. Format, persona and age of the filter choose what is asked,
 * never what is counted: a view narrowed to guides must not report that there is nothing but guides.
 */
export const surveyOf = (input: CoverageInput): Survey => {
  const { filter, personas } = input;
  const view = documentViews(input);
  const contents = new Map<string, LocaleContent>();

  const contentIn = (locale: string): LocaleContent => {
    const known = contents.get(locale);
    if (known) return known;
    const { counted, planned } = view({ locale, format: null, persona: null, age: null });
    const content = { documents: counted, counted: tallyOf(counted), planned: tallyOf(planned) };
    contents.set(locale, content);
    return content;
  };

  return {
    input,
    review: reviewer(input),
    documents: view(filter).counted,
    locales: localesInScope(input),
    audience:
      personas.length === 0
        ? [null]
        : personas.filter((key) => filter.persona === null || filter.persona === key),
    contentIn,
    otherLocales: (locale, isThere) =>
      input.locales.filter((other) => other !== locale && isThere(contentIn(other))),
  };
};
