import { startSite, type Site } from '../../../support/content/site';
import { callerTests } from './callers';
import { duplicateTests } from './duplicates';
import { errorTests } from './errors';
import { explainTests } from './explain';
import { headerTests } from './headers';
import { inventoryTests } from './inventory';
import { ladderTests } from './ladder';
import { listingTests } from './listings';
import { nativeTests } from './native';
import { openApiTests } from './openapi';
import { projectionTests } from './projection';
import { restartTests } from './restart';

const SUITES = [
  ladderTests,
  inventoryTests,
  projectionTests,
  callerTests,
  errorTests,
  headerTests,
  listingTests,
  nativeTests,
  explainTests,
  duplicateTests,
  openApiTests,
  restartTests,
];

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
