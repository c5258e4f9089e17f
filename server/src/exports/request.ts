import { readText, refuse, refuseOthers, type RawQuery } from '../content/readers';
import { inputFor, type View } from '../coverage/report';
import type { CoverageInput } from '../core/coverage/types';
import { loadDefinitions } from '../definitions/load';
import type { Definitions } from '../definitions/types';
import type { Strapi } from '../strapi-shims/types';
import { wordsIn, type Words } from '../wording/words';

/** What an export is made of, and in whose words. */
export interface ExportRequest {
  /** As the page has it, without the language. */
  readonly query: RawQuery;
  readonly input: CoverageInput;
  readonly definitions: Definitions;
  readonly view: View;
  readonly words: Words;
}

/** The language to write in. 400 for what is no locale code. */
const readLanguage = (query: RawQuery): string => {
  const language = readText(query, 'lang', { expected: 'a locale code' }) ?? 'en';
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en';
  } catch {
    throw refuse('lang', language, 'a locale code');
  }
};

/**
 * Reads what an export is asked for: the parameters of a page, except for those of its pagination,
 * as an export has all pages, and `lang`.
 */
export const readExport = async (
  strapi: Strapi,
  asked: RawQuery,
  { view, parameters }: { readonly view: View; readonly parameters: readonly string[] },
): Promise<ExportRequest> => {
  const taken = parameters.filter((name) => name !== 'pagination');
  refuseOthers(asked, [...taken, 'lang']);
  const words = await wordsIn(readLanguage(asked));
  const query = Object.fromEntries(Object.entries(asked).filter(([name]) => name !== 'lang'));
  return {
    query,
    input: await inputFor(strapi, query, view),
    definitions: await loadDefinitions(strapi),
    view,
    words,
  };
};
