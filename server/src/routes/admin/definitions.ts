import { ACTION } from '../../plugin';
import { route } from './route';

const { manageJourneys, manageExpectations, readCoverage } = ACTION;

/** Expectations have an action of their own, so their routes stand before those of the other kinds. */
const routesOf = (kind: string, action: string) => [
  route(`POST /:kind(${kind})`, 'createDefinition', action),
  route(`PUT /:kind(${kind})/:key`, 'updateDefinition', action),
  route(`DELETE /:kind(${kind})/:key`, 'deleteDefinition', action),
];

const TAGS = 'personas|formats|touchpoints';

export const definitionRoutes = [
  route('GET /definitions', 'definitions'),
  route('GET /definitions/usage', 'tagUsage', manageJourneys),
  route('GET /expectations', 'expectations', [manageExpectations, readCoverage]),
  route('GET /expectations/states', 'expectationStates', readCoverage),
  ...routesOf('expectations', manageExpectations),
  route(`GET /:kind(${TAGS})/:key`, 'definition', [manageJourneys, readCoverage]),
  route(`PUT /:kind(${TAGS})`, 'orderDefinitions', manageJourneys),
  ...routesOf(TAGS, manageJourneys),
];
