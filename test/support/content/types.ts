import { contentType, type TypeSchema } from '../app-types';

const relationTo = (target: string, kind = 'manyToOne') => ({
  type: 'relation',
  relation: kind,
  target: `api::${target}.${target}`,
});

/** A type without title: what names its pieces is `name`. */
const testimonial: TypeSchema = {
  ...contentType('testimonial', { localized: false, draftAndPublish: false }),
  attributes: { name: { type: 'string' } },
};

const ELEVEN = Array.from({ length: 11 }, (_, index) => `writer${index}`);

/**
 * One type of each kind that the content API tells apart: localized or not, with drafts or not,
 * single, with default tags, without a title, not enabled, and one that hardly anybody may read.
 */
export const SITE_TYPES: TypeSchema[] = [
  contentType('article', {
    attributes: {
      body: { type: 'text' },
      internalNote: { type: 'string', private: true },
      author: { ...relationTo('author'), inversedBy: 'articles' },
      dossier: relationTo('vault'),
      seo: { type: 'component', component: 'shared.seo' },
      sections: { type: 'dynamiczone', components: ['shared.quote', 'shared.seo'] },
    },
  }),
  contentType('guide', { draftAndPublish: false }),
  contentType('tip', { localized: false }),
  contentType('faq', {
    localized: false,
    draftAndPublish: false,
    plural: 'faqs',
    defaults: { stages: ['retention'], format: 'faq', touchpoints: ['customer-service'] },
  }),
  contentType('homepage', { kind: 'singleType' }),
  testimonial,
  contentType('vault', { localized: false, draftAndPublish: false }),
  contentType('hub', {
    localized: false,
    draftAndPublish: false,
    attributes: Object.fromEntries(ELEVEN.map((name) => [name, relationTo('author')])),
  }),
  contentType('page', { enabled: false, localized: false }),
  contentType('author', {
    enabled: false,
    localized: false,
    draftAndPublish: false,
    attributes: {
      email: { type: 'email', private: true },
      articles: { ...relationTo('article', 'oneToMany'), mappedBy: 'author' },
    },
  }),
];

/** Components of the types above, by their uid. */
export const SITE_COMPONENTS = {
  'shared.seo': { description: { type: 'string' }, writer: relationTo('author', 'oneToOne') },
  'shared.quote': { text: { type: 'string' }, speaker: relationTo('author', 'oneToOne') },
};

export const uidOf = (singularName: string): string => `api::${singularName}.${singularName}`;

/** Types of `SITE_TYPES` that any visitor may read; the others only with a token. */
export const PUBLIC_TYPES = ['article', 'guide', 'tip', 'faq', 'homepage', 'testimonial', 'author'];
