import type {
  FormatBody,
  PersonaBody,
  TouchpointBody,
} from '../../../server/src/contracts/definitions';
import type { Answer, Definition } from './answers';
import { definitionsApi } from './definitions';
import { journeyApi } from './journeyApi';
import { onceDone } from './onceDone';

/** What content is tagged with beside stages. */
export type TagKind = 'persona' | 'format' | 'touchpoint';

/** As it is stored, with the version that a change of it is made from. */
type Stored<Body> = Required<Body> & { readonly version: string };
export type StoredPersona = Stored<PersonaBody>;
export type StoredTag = Stored<FormatBody> & Partial<Pick<TouchpointBody, 'influence'>>;

interface TagNamed {
  readonly kind: TagKind;
  readonly key: string;
}

/** Only what is to be changed, and the version it is changed from. */
type Change = Partial<PersonaBody & TouchpointBody> & { readonly version?: string };

interface TagUsage {
  /** That have it themselves. */
  readonly pieces: number;
  /** That count with it only because it is a default tag of their content type. */
  readonly byDefault: number;
  /** The content types that it is a default tag of, by what they are called. */
  readonly defaultOf: readonly string[];
  readonly expectations: number;
}

/** How much has each tag, of what the user may read. */
export interface UsageOfTags extends Answer<Record<TagKind, Record<string, TagUsage>>> {
  readonly meta: { readonly seesAll: boolean };
}

const path = (kind: TagKind, key?: string): string =>
  `/journey/${kind}s${key === undefined ? '' : `/${encodeURIComponent(key)}`}`;

const LISTS = { persona: 'personas', format: 'formats', touchpoint: 'touchpoints' } as const;

const inOrder = (tags: readonly Definition[], keys: readonly string[]): Definition[] =>
  [...tags].sort((a, b) => keys.indexOf(a.key) - keys.indexOf(b.key));

const tagsApi = journeyApi.injectEndpoints({
  endpoints: (build) => ({
    getJourneyTagUsage: build.query<UsageOfTags, void>({
      query: () => ({ url: '/journey/definitions/usage', method: 'GET' }),
      providesTags: ['JourneyDefinitions', 'JourneyReport'],
    }),
    getJourneyTag: build.query<StoredTag, TagNamed>({
      query: ({ kind, key }) => ({ url: path(kind, key), method: 'GET' }),
      transformResponse: (answer: Answer<StoredTag>) => answer.data,
      providesTags: ['JourneyDefinitions'],
    }),
    getJourneyPersona: build.query<StoredPersona, string>({
      query: (key) => ({ url: path('persona', key), method: 'GET' }),
      transformResponse: (answer: Answer<StoredPersona>) => answer.data,
      providesTags: ['JourneyDefinitions'],
    }),
    createJourneyTag: build.mutation<
      void,
      { readonly kind: TagKind; readonly data: Change & Pick<FormatBody, 'key' | 'name'> }
    >({
      query: ({ kind, data }) => ({ url: path(kind), method: 'POST', data }),
      invalidatesTags: ['JourneyDefinitions', 'JourneyReport'],
    }),
    changeJourneyTag: build.mutation<void, TagNamed & { readonly data: Change }>({
      query: ({ kind, key, data }) => ({ url: path(kind, key), method: 'PUT', data }),
      invalidatesTags: onceDone('JourneyDefinitions', 'JourneyReport'),
    }),
    /** With `replaceBy` all that names it names the other; answers how many documents. */
    removeJourneyTag: build.mutation<number, TagNamed & { readonly replaceBy?: string }>({
      query: ({ kind, key, ...params }) => ({
        url: path(kind, key),
        method: 'DELETE',
        config: { params },
      }),
      transformResponse: (answer: Answer<{ moved: number }>) => answer.data.moved,
      invalidatesTags: ['JourneyDefinitions', 'JourneyReport', 'Document'],
    }),
    orderJourneyTags: build.mutation<
      void,
      { readonly kind: TagKind; readonly keys: readonly string[] }
    >({
      query: ({ kind, keys }) => ({ url: path(kind), method: 'PUT', data: { keys } }),
      // In the new order at once: what was dropped must not jump back while it is saved.
      onQueryStarted: async ({ kind, keys }, { dispatch, queryFulfilled }) => {
        const moved = dispatch(
          definitionsApi.util.updateQueryData('getJourneyDefinitions', undefined, (draft) => ({
            ...draft,
            [LISTS[kind]]: inOrder(draft[LISTS[kind]], keys),
          })),
        );
        await queryFulfilled.catch(() => moved.undo());
      },
      invalidatesTags: ['JourneyDefinitions', 'JourneyReport'],
    }),
  }),
});

export const {
  useGetJourneyTagUsageQuery,
  useGetJourneyTagQuery,
  useGetJourneyPersonaQuery,
  useCreateJourneyTagMutation,
  useChangeJourneyTagMutation,
  useRemoveJourneyTagMutation,
  useOrderJourneyTagsMutation,
} = tagsApi;
