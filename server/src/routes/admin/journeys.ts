import { ACTION } from '../../plugin';
import { route } from './route';

const { manageJourneys } = ACTION;

export const journeyRoutes = [
  route('GET /presets', 'presets', manageJourneys),
  route('POST /presets/:key', 'addPreset', manageJourneys),
  route('GET /journeys', 'journeys', manageJourneys),
  route('POST /journeys', 'createJourney', manageJourneys),
  route('PUT /journeys/:key', 'updateJourney', manageJourneys),
  route('POST /journeys/:key/default', 'makeDefault', manageJourneys),
  route('POST /journeys/:key/default/preview', 'previewDefault', manageJourneys),
  route('POST /journeys/:key/archive', 'archiveJourney', manageJourneys),
  route('DELETE /journeys/:key/archive', 'unarchiveJourney', manageJourneys),
  route('DELETE /journeys/:key', 'deleteJourney', manageJourneys),
  route('DELETE /journeys/:key/stages/:stage', 'deleteStage', manageJourneys),
];
