import { besideByDefault } from './plugins';

/**
 * Whether what Strapi or the database refuses inside the document service comes to nobody:
 * Meilisearch's document middleware catches it and goes on without a result, with Journey or
 * without it, as `test/api/beside/switched-off.test.ts` shows. Tests of such a refusal say what
 * comes of it then; those that ask here are all there are.
 */
export const refusalsAreSwallowed = (): boolean => besideByDefault() !== 'nothing';
