import type { Piece, PieceStatus } from '../targeting/types';
import { ageMatcher } from './age';
import type { Versions } from './parts';
import { reviewer } from './review';
import { compareKeys } from './rules';
import { typesInScope } from './scope';
import type { CoverageFilter, CoverageInput, CoverageStatus } from './types';

/** A document as it counts in one view: what its versions there have in common, or add to each other. */
export interface CountedDocument {
  readonly contentType: string;
  readonly documentId: string;
  /** Of the first version. */
  readonly title: string;
  /** Stages of the journey; the first is primary. Empty: untagged. */
  readonly stages: readonly string[];
  /** Empty: for everyone. */
  readonly personas: readonly string[];
  readonly formats: readonly string[];
  /** At most one a locale, in the order of the site's locales. Never empty. */
  readonly versions: readonly Piece[];
}

/** A document in view: counted, or only planned: a draft never published in the locales of the view. */
export interface SeenDocument {
  readonly document: CountedDocument;
  readonly isPlanned: boolean;
}

/** The part of a filter that one site is looked at through more than once. */
export type Scope = Pick<CoverageFilter, 'locale' | 'format' | 'persona' | 'age'>;

/** A type without drafts has published pieces only: they count in every status. */
const COUNTED: Readonly<Record<CoverageStatus, readonly PieceStatus[]>> = {
  published: ['published'],
  draft: ['draft', 'published'],
  either: ['published', 'draft'],
};

/** One version a locale: of the first status that the locale has. */
const chooseVersions = (
  pieces: readonly Piece[],
  statuses: readonly PieceStatus[],
  locale: string,
): Piece[] => {
  const chosen: Piece[] = [];
  for (const status of statuses)
    for (const piece of pieces) {
      const isHere = locale === '*' || piece.locale === null || piece.locale === locale;
      const isFree = !chosen.some((version) => version.locale === piece.locale);
      if (isHere && isFree && piece.status === status) chosen.push(piece);
    }
  return chosen;
};

const matches = ({ targeting }: Piece, { format, persona }: Scope): boolean =>
  (format === null || targeting.format === format) &&
  (persona === null || targeting.personas.length === 0 || targeting.personas.includes(persona));

const union = (
  versions: readonly Piece[],
  keysOf: (piece: Piece) => readonly string[],
): readonly string[] => {
  // A handful of keys at most: a set for each document would cost more than it saves.
  const keys: string[] = [];
  for (const version of versions)
    for (const key of keysOf(version)) if (!keys.includes(key)) keys.push(key);
  return keys;
};

/**
 * Tells how a document is seen through a scope; null where it is not in view.
 *
 * A version is chosen for each locale by status, and only then are versions of another format or age
 * or for another persona dropped, so that no document is found under tags that its chosen version does not
 * have. With `locale: '*'` a document's stages, personas and formats are those of its versions put
 * together, in the order of the site's locales: it has the primary stage of the first.
 */
export const viewOf = (
  input: Omit<CoverageInput, 'inventory'>,
  scope: Scope,
): ((versions: Versions) => SeenDocument | null) => {
  const { status } = input.filter;
  const types = new Set(typesInScope(input));
  const stages = new Set(input.journey.stages.map(({ key }) => key));
  const rank = new Map(input.locales.map((locale, index) => [locale, index]));
  const rankOf = ({ locale }: Piece): number => rank.get(locale ?? '') ?? rank.size;
  const byLocale = (a: Piece, b: Piece): number =>
    rankOf(a) - rankOf(b) || compareKeys(a.locale ?? '', b.locale ?? '');
  const isOfAge = ageMatcher(scope.age, reviewer(input));

  const toDocument = (versions: Piece[]): CountedDocument | null => {
    const [first] = versions.sort(byLocale);
    if (!first) return null;
    return {
      contentType: first.contentType,
      documentId: first.documentId,
      title: first.title,
      stages: union(versions, ({ targeting }) => targeting.stages).filter((key) => stages.has(key)),
      personas: union(versions, ({ targeting }) => targeting.personas),
      formats: union(versions, ({ targeting }) => (targeting.format ? [targeting.format] : [])),
      versions,
    };
  };

  return (all) => {
    if (!types.has(all[0]?.contentType ?? '')) return null;
    const versions = chooseVersions(all, COUNTED[status], scope.locale);
    const isPlanned = versions.length === 0;
    const chosen = isPlanned ? chooseVersions(all, ['draft'], scope.locale) : versions;
    const document = toDocument(chosen.filter((piece) => matches(piece, scope) && isOfAge(piece)));
    return document && { document, isPlanned };
  };
};
