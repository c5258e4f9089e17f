import { ACTION } from '../../plugin';
import { route } from './route';

const { importTargeting } = ACTION;

export const importRoutes = [
  route('POST /imports/check', 'checkImport', importTargeting),
  route('POST /imports/apply', 'applyImport', importTargeting),
];
