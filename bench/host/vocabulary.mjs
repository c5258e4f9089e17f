export const ARTICLE = 'api::article.article';
export const AUDIENCE = 'api::audience.audience';

/** The preset that the pieces are tagged in, and its stages in order. */
export const JOURNEY = 'seven-stage-guide';
export const JOURNEY_STAGES = [
  'awareness',
  'evaluation',
  'consideration',
  'purchase-decision',
  'post-purchase',
  'repurchase',
  'loyalty',
];

/** Keys of the personas, and of the audiences that a site without the plugin has in their place. */
export const PERSONAS = Array.from({ length: 8 }, (_, index) => `persona-${index + 1}`);

/** As long as an article of a page. */
export const BODY = 'A sentence that says as little as it can. '.repeat(120);
