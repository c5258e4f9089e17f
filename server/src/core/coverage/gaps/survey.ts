import { viewOf } from '../documents';
import { overParts } from '../parts';
import { questionOf } from '../question';
import type { Want } from '../rules';
import { localesInScope, typesInScope } from '../scope';
import { addTo, addUp, type Sums } from '../sums';
import { afterPurchaseIn } from '../totals';
import type { CoverageInput } from '../types';
import { countForWants, tallyOf, type Tally } from './tally';

/** The content of one locale, whatever its format, persona and age. */
export interface LocaleContent {
  /** Documents counted. */
  readonly pieces: number;
  /** Those of them that serve a visitor after the purchase. */
  readonly afterPurchase: number;
  /** Those of them that have a stage and are for everyone. */
  readonly shared: number;
  readonly counted: Tally;
  readonly planned: Tally;
}

/** What the gap finders look at. */
export interface Survey {
  readonly input: CoverageInput;
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

interface Counts {
  readonly counted: Sums;
  readonly planned: Sums;
}

const [PIECES, AFTER_PURCHASE, SHARED] = ['pieces', 'after purchase', 'shared'] as const;

const count = overParts<CoverageInput, Counts>({
  // One for each language of the site.
  remembers: 32,
  nameOf: questionOf,
  ofDocuments: (input) => {
    const view = viewOf(input, input.filter);
    const isAfterPurchase = afterPurchaseIn(input.journey);
    return (documents) => {
      const result = { counted: new Map<string, number>(), planned: new Map<string, number>() };
      for (const versions of documents) {
        const seen = view(versions);
        if (!seen) continue;
        const { document, isPlanned } = seen;
        countForWants(isPlanned ? result.planned : result.counted, document);
        if (isPlanned) continue;
        addTo(result.counted, PIECES);
        if (isAfterPurchase(document)) addTo(result.counted, AFTER_PURCHASE);
        if (document.stages.length > 0 && document.personas.length === 0)
          addTo(result.counted, SHARED);
      }
      return { result, until: Infinity };
    };
  },
  together: (parts) => ({
    counted: addUp(parts.map(({ counted }) => counted)),
    planned: addUp(parts.map(({ planned }) => planned)),
  }),
});

/**
 * The content of a locale. Format, persona and age of the filter choose what is asked, never what
 * is counted: a view narrowed to guides must not report that there is nothing but guides.
 */
export const contentOf = (input: CoverageInput, locale: string): LocaleContent => {
  const filter = { ...input.filter, locale, format: null, persona: null, age: null };
  const { counted, planned } = count(input.inventory, { ...input, filter });
  const types = typesInScope(input);
  return {
    pieces: counted.get(PIECES) ?? 0,
    afterPurchase: counted.get(AFTER_PURCHASE) ?? 0,
    shared: counted.get(SHARED) ?? 0,
    counted: tallyOf(counted, types),
    planned: tallyOf(planned, types),
  };
};

/** Prepares a site for the gap finders. */
export const surveyOf = (input: CoverageInput): Survey => {
  const { filter, personas } = input;
  const contents = new Map<string, LocaleContent>();
  const contentIn = (locale: string): LocaleContent => {
    const content = contents.get(locale) ?? contentOf(input, locale);
    contents.set(locale, content);
    return content;
  };
  return {
    input,
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
