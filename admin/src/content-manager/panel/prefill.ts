import type { Definitions } from '../../services/answers';
import type { DocumentOnScreen } from './storedVersion';
import { eachKind, optionsOf, type TagKind, type TagLists } from './tagLists';

/** Tags in the address of a create form, as `journey[stages]=awareness,decision`. */
export type PrefillQuery = Partial<Record<TagKind, unknown>>;

/** Whether the document on screen is saved in no language yet, and is no copy of another. */
export const isUnsaved = ({ documentId, document, otherLocales = [] }: DocumentOnScreen): boolean =>
  documentId === undefined && document?.id === undefined && otherLocales.length === 0;

const keysIn = (value: unknown): string[] =>
  typeof value === 'string' ? value.split(',').map((key) => key.trim()) : [];

/** The tags that an address asks for, each once. What is not defined, or archived, is passed over. */
export const prefillOf = (query: PrefillQuery | undefined, definitions: Definitions): TagLists => {
  const options = optionsOf(definitions);
  const wanted = eachKind((kind) =>
    [...new Set(keysIn(query?.[kind]))].filter((wish) =>
      options[kind].some(({ key, archived }) => key === wish && archived !== true),
    ),
  );
  return { ...wanted, format: wanted.format.slice(0, 1) };
};
