import { apiToken, type Headers } from '../../../support/callers';
import type { Site } from '../../../support/content/site';
import { CONTENT_PARAMETERS } from '../../../../server/src/content/request';
import {
  contentAnswer,
  coverageAnswer,
  gapAnswer,
  listed,
  listQuery,
  single,
  stageQuery,
} from '../../../../server/src/contracts/content-api';
import { GAP_PARAMETERS } from '../../../../server/src/coverage/gap-list';
import { COVERAGE_PARAMETERS } from '../../../../server/src/coverage/report';
import { contentApiRoutes } from '../../../../server/src/routes/content-api';

interface Operation {
  parameters: Array<{ name: string; in: string; required?: boolean }>;
  responses: Record<string, object>;
}

const LISTING = Object.keys(listQuery);
const STAGES = Object.keys(stageQuery);

/** Every route and the parameters that its code lets through. */
const ROUTES: Record<string, readonly string[]> = {
  '/content': CONTENT_PARAMETERS,
  '/preview': CONTENT_PARAMETERS,
  '/journeys': LISTING,
  '/journeys/:key': LISTING,
  '/stages': STAGES,
  '/stages/:key': STAGES,
  '/personas': LISTING,
  '/personas/:key': LISTING,
  '/formats': LISTING,
  '/touchpoints': LISTING,
  '/coverage': COVERAGE_PARAMETERS,
  '/gaps': GAP_PARAMETERS,
};

const routes = (contentApiRoutes as unknown as () => { routes: Array<{ path: string }> })().routes;

/** `pagination[page]` is part of `pagination`. */
const rootsOf = (names: string[]): string[] => [
  ...new Set(names.map((name) => name.split('[')[0] ?? '')),
];

/** `/api/openapi.json` against the code, and the answers against what it promises of them. */
export const openApiTests = (site: () => Site): void => {
  describe('OpenAPI', () => {
    let paths: Record<string, { get: Operation }>;
    let full: Headers;
    beforeAll(async () => {
      paths = (await site().get('/api/openapi.json')).body.paths;
      full = await apiToken(site().app, 'full-access');
      await site().seed([
        { title: 'article', stages: ['decision'], personas: ['buyer'], format: 'guide' },
        { title: 'for another', personas: ['end-user'], touchpoints: ['email'] },
        { type: 'tip', title: 'tip' },
      ]);
    });
    afterAll(() => site().clear());

    it('has every route that there is', () => {
      expect(routes.map(({ path }) => path)).toEqual(Object.keys(ROUTES));
      const described = Object.keys(paths).filter((path) => path.startsWith('/journey/'));
      expect(described.sort()).toEqual(
        Object.keys(ROUTES)
          .map((path) => `/journey${path.replace(':key', '{key}')}`)
          .sort(),
      );
    });

    it.each(Object.entries(ROUTES))('describes each parameter of %s', (path, parameters) => {
      const { get } = paths[`/journey${path.replace(':key', '{key}')}`]!;
      const named = (place: string) =>
        get.parameters.filter((each) => each.in === place).map((each) => each.name);
      expect(rootsOf(named('query')).sort()).toEqual([...parameters].sort());
      expect(named('path')).toEqual(path.includes(':key') ? ['key'] : []);
      expect(get.parameters.some((each) => each.in === 'query' && each.required)).toBe(false);
      expect(Object.keys(get.responses)).toContain('200');
    });

    it('describes the parameters of Strapi’s own endpoints, on enabled types alone', () => {
      const own = (path: string) =>
        paths[path]!.get.parameters.map(({ name }) => name).filter((name) => /^journey/.test(name));
      for (const path of ['/articles', '/guides', '/faqs', '/homepage']) {
        expect(own(path)).toEqual(['journeyStage', 'journeyPersona', 'journeyFormat']);
      }
      for (const path of ['/pages', '/authors', '/articles/{id}']) expect(own(path)).toEqual([]);
    });

    it.each([
      ['content?persona=buyer&explain=true', contentAnswer],
      ['content?types=articles&fields=title&pagination[withCount]=false', contentAnswer],
      ['content?readiness=60&journey=marketing-funnel', contentAnswer],
      ['content?types=vaults&explain=true&pagination[start]=0', contentAnswer],
      ['preview?explain=true&sort=updatedAt', contentAnswer],
      ['journeys', listed.journey],
      ['journeys/five-stage', single.journey],
      ['stages', listed.stage],
      ['stages/decision', single.stage],
      ['personas', listed.persona],
      ['personas/buyer', single.persona],
      ['formats', listed.format],
      ['touchpoints', listed.touchpoint],
      ['coverage', coverageAnswer],
      ['gaps', gapAnswer],
    ])('promises of %s what comes, and nothing that does not', async (path, schema) => {
      const { status, body } = await site().get(`/api/journey/${path}`, full);
      expect(status).toBe(200);
      // What the schema does not know of, parsing drops.
      expect(schema.parse(body)).toEqual(body);
    });
  });
};
