import { ACTION } from '../../plugin';
import { route } from './route';

const { manageSettings } = ACTION;

export const settingsRoutes = [
  route('GET /settings', 'settings', manageSettings),
  route('PUT /settings', 'changeSettings', manageSettings),
  route('DELETE /settings', 'resetSettings', manageSettings),
  route('GET /types', 'types', manageSettings),
  route('PUT /types/:uid', 'switchType', manageSettings),
  route('POST /callers/check', 'checkCaller', manageSettings),
  route('GET /index', 'indexStatus', manageSettings),
  route('POST /index/rebuild', 'rebuildIndex', manageSettings),
];
