import type { TargetingStatus } from '../../services/answers';
import type { DocumentIdentity } from '../../strapi-shims/contentManager';

/** The saved version of a document whose tags the panel starts from. */
export interface StoredVersion {
  readonly documentId: string;
  /** Absent where the type is not localized. */
  readonly locale?: string;
  readonly status: TargetingStatus;
}

/** What the host's edit view knows of the document on screen. */
export interface DocumentOnScreen {
  /** From the address; absent for a new document and for single types. */
  readonly documentId?: string | undefined;
  readonly activeTab: string | null;
  /** Locale asked for in the address. */
  readonly locale?: string | undefined;
  /** Absent when new and when cloning; without `id` when this locale has no version yet. */
  readonly document?: DocumentIdentity | undefined;
  readonly otherLocales?: readonly DocumentIdentity[];
}

const versionOf = (
  documentId: string | undefined,
  locale: string | null | undefined,
  status: TargetingStatus,
): StoredVersion | null =>
  documentId ? { documentId, status, ...(locale ? { locale } : {}) } : null;

/**
 * The version to read tags from, or null when nothing is saved yet.
 *
 * - A saved document: the version on screen.
 * - A clone, for which the host gives the origin's id and no document: the origin's draft.
 * - A locale not saved yet: another locale's draft when tags are the same in all of them, since
 *   the server gives the new one those tags; nothing when each locale has its own.
 */
export const storedVersion = (
  { documentId, activeTab, locale, document, otherLocales = [] }: DocumentOnScreen,
  targetingPerLocale: boolean,
): StoredVersion | null => {
  const status = activeTab === 'published' ? 'published' : 'draft';

  if (document?.id !== undefined) {
    return versionOf(document.documentId ?? documentId, document.locale, status);
  }
  if (document === undefined) return versionOf(documentId, locale, 'draft');
  if (targetingPerLocale) return null;

  const [other] = otherLocales;
  return other === undefined
    ? null
    : versionOf(other.documentId ?? documentId, other.locale, 'draft');
};
