import type supertest from 'supertest';

import { adminUser } from '../admin-users';
import { contentType } from '../app-types';
import { apiToken, grant, type Headers } from '../callers';
import { addPersonas } from '../locales-and-personas';
import { startNode, type Node } from '../node/start';
import { startApp, type TestApp } from '../strapi';
import { tagger, type Tags } from '../tags';
import { startBalancer, type Balancer } from './balancer';
import { freePorts } from './ports';
import { startRedis, type RedisServer } from './redis';

export const ARTICLE = 'api::article.article';
export const PERSONAS = ['buyer', 'owner'] as const;
export const STAGES = ['awareness', 'consideration', 'decision', 'retention', 'advocacy'] as const;

const PUBLIC = [
  'plugin::journey.content.find',
  'plugin::journey.persona.find',
  'plugin::journey.stage.find',
  `${ARTICLE}.find`,
];

export type Request = ReturnType<typeof supertest>;

/** Three Strapi processes on one PostgreSQL, and an nginx in front of them. */
export interface Cluster {
  /** Made the database, and looks into it. Serves nothing, and writes nothing that tests watch. */
  readonly observer: TestApp;
  /** Those that are there now: one that is started again is another. */
  readonly nodes: readonly Node[];
  readonly balancer: Balancer;
  /** Null where the nodes have only the database to tell them of each other. */
  readonly redis: RedisServer | null;
  readonly token: Headers;
  readonly admin: Headers;
  readonly tags: (tags: Tags) => object;
  kill(node: number): Promise<void>;
  /** Starts a node that was killed, at the port it had. */
  revive(node: number): Promise<void>;
  remove(): Promise<void>;
}

export const startCluster = async ({ withRedis }: { withRedis: boolean }): Promise<Cluster> => {
  const redis = withRedis ? await startRedis() : null;
  const observer = await startApp({
    types: [contentType('article')],
    middlewares: ['plugin::journey.answers'],
    config: { redis: redis && { url: redis.url } },
  });
  await addPersonas(observer.strapi, PERSONAS);
  await grant(observer, 'public', PUBLIC);
  const ports = await freePorts(3);
  const nodes = await Promise.all(ports.map((port) => startNode(observer, { port })));
  const balancer = await startBalancer(ports);
  return {
    observer,
    nodes,
    balancer,
    redis,
    token: await apiToken(observer, 'full-access'),
    admin: (await adminUser(observer, 'all')).headers,
    tags: await tagger(observer.strapi),
    kill: async (node) => nodes[node]?.kill(),
    revive: async (node) => {
      nodes[node] = await startNode(observer, { port: ports[node]! });
    },
    remove: async () => {
      await balancer.stop();
      await Promise.all(nodes.map((node) => node.stop()));
      await observer.remove();
      await redis?.stop();
    },
  };
};
