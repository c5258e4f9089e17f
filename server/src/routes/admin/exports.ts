import { ACTION } from '../../plugin';
import { route } from './route';

const { readCoverage, exportReports } = ACTION;

/** What may be exported is what may be read: both rights are asked for. */
export const exportRoutes = [
  route('GET /exports/inventory.csv', 'exportInventory', readCoverage, exportReports),
  route('GET /exports/matrix.csv', 'exportMatrix', readCoverage, exportReports),
  route('GET /exports/gaps.csv', 'exportGaps', readCoverage, exportReports),
  route('GET /exports/report.pdf', 'exportReport', readCoverage, exportReports),
];
