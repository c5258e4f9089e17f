import { defaultTagsOf } from '../../admin/src/content-manager/panel/defaultTags';
import { takesPart } from '../../admin/src/content-manager/takesPart';
import type { HostType } from '../../admin/src/strapi-shims/contentManager';

jest.mock('../../admin/src/strapi-shims/contentManager', () => ({}));

const ARTICLE: HostType = {
  uid: 'api::article.article',
  displayName: 'Article',
  kind: 'collectionType',
  journey: { enabled: true },
  hasDrafts: true,
  isLocalized: true,
  attributes: ['title'],
};

describe('a content type that takes part', () => {
  it('is one that says so in its schema', () => {
    expect(takesPart(ARTICLE)).toBe(true);
  });

  it.each([{}, { enabled: false }, { enabled: 'yes' }])('is not one that says %j', (journey) => {
    expect(takesPart({ ...ARTICLE, journey })).toBe(false);
  });

  it.each(['journeyStages', 'journeyPersonas', 'journeyFormat', 'journeyTouchpoints'])(
    'is not one with an attribute %s of its own, whose values must not be written over',
    (attribute) => {
      expect(takesPart({ ...ARTICLE, attributes: ['title', attribute] })).toBe(false);
    },
  );
});

describe('the default tags of a content type', () => {
  it('are texts or lists of texts in its schema, one format at most', () => {
    const defaults = {
      stages: ['decision', 'awareness'],
      personas: 'it-manager',
      format: ['a', 'b'],
    };

    expect(defaultTagsOf({ journey: { defaults } })).toEqual({
      stages: ['decision', 'awareness'],
      personas: ['it-manager'],
      format: ['a'],
      touchpoints: [],
    });
  });

  it.each([undefined, null, 'decision', { stages: [1, '', null] }])(
    'are none in %j',
    (defaults) => {
      expect(defaultTagsOf({ journey: { defaults } })).toEqual({
        stages: [],
        personas: [],
        format: [],
        touchpoints: [],
      });
    },
  );
});
