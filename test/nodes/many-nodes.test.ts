import { startCluster, type Cluster } from '../support/nodes/cluster';
import { lagTests } from './suite/lag';
import { raceTests } from './suite/races';
import { scheduledTests } from './suite/scheduled';

const SUITES = [lagTests, scheduledTests, raceTests];

describe.each([{ which: 'without Redis', maxLagMs: 1000 }])('$which', ({ maxLagMs }) => {
  let cluster: Cluster;
  beforeAll(async () => {
    cluster = await startCluster();
  }, 120_000);
  afterAll(() => cluster.remove(), 60_000);

  for (const test of SUITES) test(() => cluster, { maxLagMs });
});
