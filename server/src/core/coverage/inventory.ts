import type { PieceStatus } from '../targeting/types';
import { viewOf, type CountedDocument } from './documents';
import { leavesOf } from './parts';
import { reviewDocument, reviewer } from './review';
import { compareKeys } from './rules';
import { afterPurchaseIn, isOverTagged } from './totals';
import type { CoverageInput } from './types';

/** Which of the documents in view are listed. Each part narrows; null where it does not. */
export interface InventorySelection {
  /** Of the journey; `null` within `of` is "without any stage". */
  readonly stage: { readonly of: string | null } | null;
  /** Only pieces for everyone: the row "everyone" of the matrix. */
  readonly forEveryone: boolean;
  /**
   * Only pieces that name the persona and pieces for everyone: the persona's row of the matrix. The
   * filter's persona chooses among versions first, and so may find other tags where these differ by
   * locale.
   */
  readonly forPersona: string | null;
  /** Only those that have the stage as primary. */
  readonly primary: boolean;
  /** Drafts never published in place of what is counted. */
  readonly planned: boolean;
  readonly stale: boolean;
  /** Only those tagged with most stages of the journey. */
  readonly overTagged: boolean;
  /** Only those of the stages after the purchase. */
  readonly afterPurchase: boolean;
  /** A part of the title, whatever its case. */
  readonly search: string | null;
}

export const INVENTORY_SORTS = ['title', 'updatedAt'] as const;

export interface InventorySort {
  readonly by: (typeof INVENTORY_SORTS)[number];
  readonly direction: 'asc' | 'desc';
}

/** A document as it stands in a list: what its versions in view are tagged with, put together. */
export interface InventoryItem {
  readonly contentType: string;
  readonly documentId: string;
  readonly title: string;
  /** Of the journey looked through; the first is primary. */
  readonly stages: readonly string[];
  readonly personas: readonly string[];
  readonly formats: readonly string[];
  readonly touchpoints: readonly string[];
  /** Locales of its versions in view; empty where the type is not localized. */
  readonly locales: readonly string[];
  /** Of its first version in view. */
  readonly status: PieceStatus;
  /** Last change of its newest version in view, milliseconds since 1970. */
  readonly updatedAt: number;
  readonly isStale: boolean;
}

const isFor = (
  { personas }: CountedDocument,
  { forEveryone, forPersona }: InventorySelection,
): boolean =>
  personas.length === 0 || (!forEveryone && (forPersona === null || personas.includes(forPersona)));

const isSelected = (document: CountedDocument, selection: InventorySelection): boolean => {
  const { stages, title } = document;
  const { stage, primary, search } = selection;
  if (!isFor(document, selection)) return false;
  if (search !== null && !title.toLowerCase().includes(search.toLowerCase())) return false;
  if (stage === null) return true;
  if (stage.of === null) return stages.length === 0;
  return primary ? stages[0] === stage.of : stages.includes(stage.of);
};

const touchpointsOf = ({ versions }: CountedDocument): string[] => [
  ...new Set(versions.flatMap(({ targeting }) => targeting.touchpoints)),
];

const compareIds = (a: InventoryItem, b: InventoryItem): number =>
  compareKeys(a.contentType, b.contentType) || compareKeys(a.documentId, b.documentId);

const comparer =
  ({ by, direction }: InventorySort) =>
  (a: InventoryItem, b: InventoryItem): number => {
    const order =
      by === 'title'
        ? compareKeys(a.title.toLowerCase(), b.title.toLowerCase())
        : a.updatedAt - b.updatedAt;
    return (direction === 'asc' ? order : -order) || compareIds(a, b);
  };

/**
 * The documents behind a figure of the coverage report: listed under the same filter, with the
 * stage of a cell and its row, there are as many as the cell counts.
 */
export const inventory = (
  input: CoverageInput,
  selection: InventorySelection,
  sort: InventorySort,
): InventoryItem[] => {
  const view = viewOf(input, input.filter);
  const review = reviewer(input);
  const isAfterPurchase = afterPurchaseIn(input.journey);
  return leavesOf(input.inventory)
    .flatMap(({ documents }) => documents.flatMap((versions) => view(versions) ?? []))
    .filter(({ isPlanned }) => isPlanned === selection.planned)
    .map(({ document }) => document)
    .filter((document) => isSelected(document, selection))
    .filter((document) => !selection.overTagged || isOverTagged(document, input))
    .filter((document) => !selection.afterPurchase || isAfterPurchase(document))
    .map((document) => ({
      contentType: document.contentType,
      documentId: document.documentId,
      title: document.title,
      stages: document.stages,
      personas: document.personas,
      formats: document.formats,
      touchpoints: touchpointsOf(document),
      locales: document.versions.flatMap(({ locale }) => locale ?? []),
      status: document.versions[0]?.status ?? 'draft',
      updatedAt: Math.max(...document.versions.map(({ updatedAt }) => updatedAt)),
      isStale: reviewDocument(document, review).isStale,
    }))
    .filter(({ isStale }) => !selection.stale || isStale)
    .sort(comparer(sort));
};
