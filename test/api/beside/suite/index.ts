import type { Beside } from '../../../support/beside/plugins';
import { startSharedSite, type SharedSite } from '../../../support/beside/site';
import { expectTrueIndex } from '../../../support/expected-index';
import { graphqlTests } from './graphql';
import { restCacheTests } from './rest-cache';
import { searchTests } from './search';

const OTHERS = ['graphql', 'rest-cache', 'meilisearch'];

/** GraphQL, a REST cache and a search, all on at once, each with its own idea of what is written. */
export const testBeside = (beside: Exclude<Beside, 'nothing'>): void => {
  describe(`other plugins, loaded ${beside} Journey`, () => {
    let site: SharedSite;
    beforeAll(async () => {
      site = await startSharedSite(beside);
    }, 240_000);
    afterAll(() => site.app.remove());
    afterEach(() => expectTrueIndex(site.app.strapi));

    it('are all there, in that order, and so is the admin', async () => {
      const ours = Object.keys(site.app.strapi.plugins).filter((name) =>
        [...OTHERS, 'journey'].includes(name),
      );
      expect(ours).toEqual(beside === 'before' ? [...OTHERS, 'journey'] : ['journey', ...OTHERS]);
      expect((await site.app.request.get('/admin/init')).status).toBe(200);
    });

    for (const test of [graphqlTests, restCacheTests, searchTests]) test(() => site);
  });
};
