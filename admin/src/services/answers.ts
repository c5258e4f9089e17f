import type { InventoryItem } from '../../../server/src/core/coverage/inventory';
import type { Coverage, CoverageFilter } from '../../../server/src/core/coverage/types';
import type { Color } from '../../../server/src/core/journey/colors';
import type { LocalizedText, ReadinessRange } from '../../../server/src/core/journey/types';

export type TargetingStatus = 'draft' | 'published';

/** Something content can be tagged with. */
export interface Definition {
  readonly documentId: string;
  /** Stable; what the API and the address of a page refer to. */
  readonly key: string;
  readonly name: LocalizedText;
  readonly color?: Color | null;
  /** Content keeps it, and nothing new is tagged with it. */
  readonly archived?: boolean;
}

export interface StageDefinition extends Definition {
  readonly visitorExpects: LocalizedText;
  readonly readiness: ReadinessRange;
}

/** The journey that content is tagged in, with its stages in order. */
export interface TaggedJourney {
  readonly key: string;
  readonly name: LocalizedText;
  /** Whether its end leads back to its beginning. */
  readonly cyclic?: boolean;
  readonly stages: readonly StageDefinition[];
}

/** Another journey that coverage can be seen through. */
export interface OtherJourney {
  readonly key: string;
  readonly name: LocalizedText;
  readonly cyclic?: boolean;
  /** Without them its stages are called by their keys. */
  readonly stages?: ReadonlyArray<Pick<StageDefinition, 'key' | 'name' | 'readiness'>>;
}

/** Everything content can be tagged with, in order. */
export interface Definitions {
  readonly journey: TaggedJourney;
  readonly personas: readonly Definition[];
  readonly formats: readonly Definition[];
  readonly touchpoints: readonly Definition[];
  /** Whether a document has tags of its own in each locale. */
  readonly targetingPerLocale: boolean;
  /** Journeys that coverage can be seen through besides the tagged one. */
  readonly otherJourneys: readonly OtherJourney[];
}

export interface TargetingQuery {
  readonly model: string;
  readonly documentId: string;
  readonly locale?: string;
  readonly status: TargetingStatus;
}

/** What coverage and gaps are narrowed to; what is absent is the server's default. */
export interface CoverageQuery {
  readonly journey?: string;
  readonly locale?: string;
  /** A content type's uid. */
  readonly types?: string;
  readonly format?: string;
  readonly persona?: string;
  readonly status?: string;
  readonly age?: string;
}

/** Which page of a list; both count from 1. */
export interface PageAsked {
  readonly page: number;
  readonly pageSize: number;
}

/** Which documents of a view are listed; what is absent does not narrow. */
export interface InventoryQuery extends CoverageQuery {
  readonly stage?: string;
  /** Only those without a stage. */
  readonly untagged?: boolean;
  /** Only those for everyone. */
  readonly everyone?: boolean;
  /** Only those for the persona or for everyone: a row of the matrix. */
  readonly for?: string;
  /** Only those that have the stage as primary. */
  readonly primary?: boolean;
  /** Drafts never published in place of what is counted. */
  readonly planned?: boolean;
  readonly stale?: boolean;
  /** Only those tagged with most stages. */
  readonly overTagged?: boolean;
  /** Only those of the stages after the purchase. */
  readonly afterPurchase?: boolean;
  /** A part of the title. */
  readonly search?: string;
  readonly sort?: 'updatedAt:desc' | 'updatedAt:asc' | 'title:asc' | 'title:desc';
  readonly pagination: PageAsked;
}

/** Every answer of the server. */
export interface Answer<Data> {
  readonly data: Data;
}

/** What a report is about, defaults filled in. */
export interface CoverageScope extends CoverageFilter {
  readonly journey: string;
  /** The site's locales, the default one first. */
  readonly locales: readonly string[];
}

/** What content there is, and of what. */
export interface CoverageReport {
  readonly coverage: Coverage;
  readonly scope: CoverageScope;
}

export interface CoverageAnswer extends Answer<Coverage> {
  readonly meta: { readonly scope: CoverageScope };
}

/** One page of a list about a view. */
export interface Page<Item> extends Answer<readonly Item[]> {
  readonly meta: {
    readonly pagination: { readonly pageCount: number; readonly total: number };
    readonly scope: CoverageScope;
  };
}

/** One page of documents. */
export type InventoryPage = Page<InventoryItem>;
