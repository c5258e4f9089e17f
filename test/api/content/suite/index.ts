import { startSite, type Site } from '../../../support/content/site';
import { inventoryTests } from './inventory';
import { ladderTests } from './ladder';
import { projectionTests } from './projection';

const SUITES = [ladderTests, inventoryTests, projectionTests];

/** All of the content API's contract, on one site, with Strapi's `strictParams` on or off. */
export const testContentApi = ({ strictParams }: { strictParams: boolean }): void => {
  describe(`with strictParams ${strictParams ? 'on' : 'off'}`, () => {
    let site: Site;
    beforeAll(async () => {
      site = await startSite({
        strictParams,
        server: { openapi: { 'content-api': { access: 'public' } } },
      });
    }, 120_000);
    afterAll(() => site.app.remove());

    for (const test of SUITES) test(() => site);
  });
};
