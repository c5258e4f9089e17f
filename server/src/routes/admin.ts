import { ACTION } from '../plugin';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** A route of the admin panel, open to who holds the action; without one, to every admin user. */
const route = (endpoint: `${Method} /${string}`, handler: string, action?: string) => ({
  method: endpoint.slice(0, endpoint.indexOf(' ')),
  path: endpoint.slice(endpoint.indexOf(' ') + 1),
  handler: `admin.${handler}`,
  config: {
    policies: [
      'admin::isAuthenticatedAdmin',
      ...(action ? [{ name: 'admin::hasPermissions', config: { actions: [action] } }] : []),
    ],
  },
});

const { readCoverage, manageJourneys, manageExpectations, manageSettings } = ACTION;

/** Expectations have an action of their own, so their routes stand before those of the other kinds. */
const definitionRoutes = (kind: string, action: string) => [
  route(`POST /:kind(${kind})`, 'createDefinition', action),
  route(`PUT /:kind(${kind})/:key`, 'updateDefinition', action),
  route(`DELETE /:kind(${kind})/:key`, 'deleteDefinition', action),
];

export const adminRoutes = {
  type: 'admin',
  routes: [
    route('GET /definitions', 'definitions'),
    route('GET /targeting/:uid/:documentId', 'targeting'),
    route('GET /coverage', 'coverage', readCoverage),
    route('GET /gaps', 'gaps', readCoverage),
    route('GET /presets', 'presets', manageJourneys),
    route('POST /presets/:key', 'addPreset', manageJourneys),
    route('POST /journeys', 'createJourney', manageJourneys),
    route('PUT /journeys/:key', 'updateJourney', manageJourneys),
    route('POST /journeys/:key/default', 'makeDefault', manageJourneys),
    route('DELETE /journeys/:key', 'deleteJourney', manageJourneys),
    route('DELETE /journeys/:key/stages/:stage', 'deleteStage', manageJourneys),
    ...definitionRoutes('expectations', manageExpectations),
    ...definitionRoutes('personas|formats|touchpoints', manageJourneys),
    route('GET /settings', 'settings', manageSettings),
    route('PUT /settings', 'changeSettings', manageSettings),
    route('DELETE /settings', 'resetSettings', manageSettings),
    route('GET /index', 'indexStatus', manageSettings),
    route('POST /index/rebuild', 'rebuildIndex', manageSettings),
  ],
};
