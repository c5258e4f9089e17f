import type { Coverage, CoverageFilter, Gap } from '../../../server/src/core/coverage/types';
import type { LocalizedText, ReadinessRange } from '../../../server/src/core/journey/types';

export type TargetingStatus = 'draft' | 'published';

/** Something content can be tagged with. */
export interface Definition {
  readonly documentId: string;
  /** Stable; what the API and the address of a page refer to. */
  readonly key: string;
  readonly name: LocalizedText;
}

export interface StageDefinition extends Definition {
  readonly visitorExpects: LocalizedText;
  readonly readiness: ReadinessRange;
}

/** The journey that content is tagged in, with its stages in order. */
export interface TaggedJourney {
  readonly key: string;
  readonly name: LocalizedText;
  readonly stages: readonly StageDefinition[];
}

/** Another journey that coverage can be seen through. */
export interface OtherJourney {
  readonly key: string;
  readonly name: LocalizedText;
  /** Without them its stages are called by their keys. */
  readonly stages?: ReadonlyArray<Pick<Definition, 'key' | 'name'>>;
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
}

export interface GapsQuery extends CoverageQuery {
  readonly pagination: { readonly page: number; readonly pageSize: number };
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

/** One page of gaps, highest priority first. */
export interface GapsPage extends Answer<readonly Gap[]> {
  readonly meta: { readonly pagination: { readonly pageCount: number; readonly total: number } };
}
