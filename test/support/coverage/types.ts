import { contentType } from '../app-types';

export const ARTICLE = 'api::article.article';
export const HOME = 'api::home.home';
export const NOTE = 'api::note.note';
export const PAGE = 'api::page.page';
export const STORY = 'api::story.story';

/** Localized or not, with drafts or without, with default tags or without, and a single type. */
export const coverageTypes = () => [
  contentType('article'),
  contentType('home', { kind: 'singleType', localized: false }),
  contentType('note', { draftAndPublish: false, localized: false }),
  contentType('page', {
    localized: false,
    defaults: { stages: ['decision'], format: 'product-info' },
    attributes: { summary: { type: 'text' } },
  }),
  contentType('story', {
    draftAndPublish: false,
    plural: 'stories',
    defaults: { stages: ['awareness', 'consideration'], personas: ['a'], touchpoints: ['email'] },
  }),
];

interface Features {
  readonly uid: string;
  readonly plural: string;
  readonly localized: boolean;
  readonly drafts: boolean;
  readonly single: boolean;
  readonly defaults: { stages: string[]; personas: string[]; format: string | null };
}

const none = { stages: [], personas: [], format: null };

/** What the tests count by: written down a second time, so as not to ask the plugin. In order of uid. */
export const FEATURES: readonly Features[] = [
  {
    uid: ARTICLE,
    plural: 'articles',
    localized: true,
    drafts: true,
    single: false,
    defaults: none,
  },
  { uid: HOME, plural: 'homes', localized: false, drafts: true, single: true, defaults: none },
  { uid: NOTE, plural: 'notes', localized: false, drafts: false, single: false, defaults: none },
  {
    uid: PAGE,
    plural: 'pages',
    localized: false,
    drafts: true,
    single: false,
    defaults: { stages: ['decision'], personas: [], format: 'product-info' },
  },
  {
    uid: STORY,
    plural: 'stories',
    localized: true,
    drafts: false,
    single: false,
    defaults: { stages: ['awareness', 'consideration'], personas: ['a'], format: null },
  },
];
