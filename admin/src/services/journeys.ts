import type { PieceCount } from '../../../server/src/core/coverage/piece-counts';
import type { StageMapping, StageOverlap } from '../../../server/src/core/journey/move';
import type { Journey, LocalizedText, Stage } from '../../../server/src/core/journey/types';
import type { Color } from '../../../server/src/core/journey/colors';
import type { Answer } from './answers';
import { journeyApi } from './journeyApi';
import { onceDone } from './onceDone';

/** A stage with what is tagged with it, as far as the user may see. */
export interface ListedStage extends Stage {
  readonly color: Color | null;
  readonly pieces: PieceCount;
  readonly expectations: number;
}

export interface ListedJourney extends Journey {
  readonly isDefault: boolean;
  /** No longer offered. */
  readonly isArchived: boolean;
  readonly pieces: PieceCount;
  readonly expectations: number;
  readonly stages: readonly ListedStage[];
}

export interface JourneyList {
  readonly data: readonly ListedJourney[];
  /** Whether the user may read every piece: otherwise counts are of a part. */
  readonly meta: { readonly seesAll: boolean };
}

/** A journey that comes with the plugin. */
export interface ListedPreset extends Journey {
  readonly isAdded: boolean;
}

export interface SavedStage extends Omit<Stage, 'color'> {
  readonly color: Color | null;
}

/** A journey as it is saved, with all its stages in order. */
export interface JourneyToSave {
  readonly key: string;
  readonly name: LocalizedText;
  readonly cyclic: boolean;
  readonly stages: readonly SavedStage[];
  /** Stage that is left out → stage that takes over its pieces. */
  readonly replaceBy: StageMapping;
}

export interface DefaultChangeAsked {
  readonly key: string;
  /** The default journey that the change was thought out for. */
  readonly from: string;
  readonly mapping?: StageMapping;
}

interface StageCount {
  readonly stage: string;
  readonly pieces: PieceCount;
}

/** Where the pieces of one stage go. */
export interface StageMove extends StageCount {
  readonly to: string;
  readonly overlaps: readonly StageOverlap[];
  readonly expectations: number;
}

/** What another default journey would bring about. */
export interface DefaultPreview {
  readonly from: string;
  readonly to: string;
  readonly stages: readonly StageMove[];
  readonly moved: PieceCount;
  readonly before: readonly StageCount[];
  readonly after: readonly StageCount[];
  readonly expectations: { readonly stay: number; readonly apply: number };
  readonly typeDefaults: ReadonlyArray<{
    readonly contentType: string;
    readonly stages: readonly string[];
  }>;
  readonly seesAll: boolean;
}

interface JourneyRemoval {
  readonly key: string;
  readonly replaceBy?: string;
}

const path = (key: string): string => `/journey/journeys/${encodeURIComponent(key)}`;

const journeysApi = journeyApi.injectEndpoints({
  endpoints: (build) => ({
    getJourneys: build.query<JourneyList, void>({
      query: () => ({ url: '/journey/journeys', method: 'GET' }),
      providesTags: ['JourneyDefinitions'],
    }),
    getJourneyPresets: build.query<readonly ListedPreset[], void>({
      query: () => ({ url: '/journey/presets', method: 'GET' }),
      transformResponse: (answer: Answer<readonly ListedPreset[]>) => answer.data,
      providesTags: ['JourneyDefinitions'],
    }),
    addJourneyPreset: build.mutation<void, string>({
      query: (key) => ({ url: `/journey/presets/${encodeURIComponent(key)}`, method: 'POST' }),
      invalidatesTags: ['JourneyDefinitions', 'JourneyReport'],
    }),
    createJourney: build.mutation<void, JourneyToSave>({
      query: (data) => ({ url: '/journey/journeys', method: 'POST', data }),
      invalidatesTags: ['JourneyDefinitions', 'JourneyReport'],
    }),
    changeJourney: build.mutation<void, JourneyToSave>({
      query: ({ key, ...data }) => ({ url: path(key), method: 'PUT', data }),
      // A merged stage takes the tags of documents with it.
      invalidatesTags: onceDone('JourneyDefinitions', 'JourneyReport', 'Document'),
    }),
    removeJourney: build.mutation<void, JourneyRemoval>({
      query: ({ key, ...params }) => ({ url: path(key), method: 'DELETE', config: { params } }),
      invalidatesTags: ['JourneyDefinitions', 'JourneyReport', 'Document'],
    }),
    archiveJourney: build.mutation<void, { readonly key: string; readonly archived: boolean }>({
      query: ({ key, archived }) => ({
        url: `${path(key)}/archive`,
        method: archived ? 'POST' : 'DELETE',
      }),
      invalidatesTags: ['JourneyDefinitions'],
    }),
    previewDefaultJourney: build.query<DefaultPreview, DefaultChangeAsked>({
      query: ({ key, ...data }) => ({ url: `${path(key)}/default/preview`, method: 'POST', data }),
      transformResponse: (answer: Answer<DefaultPreview>) => answer.data,
      // No tags: once the change is made, there is nothing left to preview.
    }),
    makeDefaultJourney: build.mutation<void, DefaultChangeAsked>({
      query: ({ key, ...data }) => ({ url: `${path(key)}/default`, method: 'POST', data }),
      invalidatesTags: onceDone('JourneyDefinitions', 'JourneyReport', 'Document'),
    }),
  }),
});

export const {
  useGetJourneysQuery,
  useGetJourneyPresetsQuery,
  useAddJourneyPresetMutation,
  useCreateJourneyMutation,
  useChangeJourneyMutation,
  useRemoveJourneyMutation,
  useArchiveJourneyMutation,
  usePreviewDefaultJourneyQuery,
  useMakeDefaultJourneyMutation,
} = journeysApi;
