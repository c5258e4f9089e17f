import { ACTION } from '../../plugin';
import { route } from './route';

const { readCoverage, manageExpectations } = ACTION;

export const coverageRoutes = [
  route('GET /coverage', 'coverage', readCoverage),
  route('GET /coverage/figure', 'coverageFigure', readCoverage),
  route('GET /gaps', 'gaps', readCoverage),
  route('POST /dismissals', 'dismiss', manageExpectations),
  route('DELETE /dismissals', 'bringBack', manageExpectations),
  route('GET /preview-as', 'previewAs', readCoverage),
  route('GET /inventory', 'inventory', readCoverage),
];
