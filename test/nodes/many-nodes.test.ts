import { startCluster, type Cluster } from '../support/nodes/cluster';
import { chaosTests } from './suite/chaos';
import { lagTests } from './suite/lag';
import { raceTests } from './suite/races';
import { redisTests } from './suite/redis';
import { scheduledTests } from './suite/scheduled';

const MODES = [
  {
    which: 'without Redis',
    withRedis: false,
    maxLagMs: 1000,
    suites: [lagTests, scheduledTests, raceTests, chaosTests],
  },
  // What races and what is scheduled asks the database alone.
  {
    which: 'with Redis',
    withRedis: true,
    maxLagMs: 200,
    suites: [lagTests, redisTests, chaosTests],
  },
];

describe.each(MODES)('three nodes $which', ({ withRedis, maxLagMs, suites }) => {
  let cluster: Cluster;
  beforeAll(async () => {
    cluster = await startCluster({ withRedis });
  }, 120_000);
  afterAll(() => cluster.remove(), 60_000);

  for (const test of suites) test(() => cluster, { maxLagMs });
});
