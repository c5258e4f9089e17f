import { spawn } from 'node:child_process';

import { Redis } from 'ioredis';

import { until } from '../until';
import { freePorts } from './ports';

/** A Redis server of its own, that keeps nothing. */
export interface RedisServer {
  readonly url: string;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** How many listen for what the plugin tells. */
  listeners(): Promise<number>;
}

const CHANNEL = 'journey:written';

export const startRedis = async (): Promise<RedisServer> => {
  const [port] = (await freePorts(1)) as [number];
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', '/tmp'];
  let end: (() => Promise<void>) | null = null;

  /** Asks it something, on a connection for this alone. */
  const ask = async <T>(question: (redis: Redis) => Promise<T>): Promise<T> => {
    const redis = new Redis(port, { retryStrategy: () => null, maxRetriesPerRequest: 0 });
    redis.on('error', () => undefined);
    try {
      return await question(redis);
    } finally {
      redis.disconnect();
    }
  };
  const start = async (): Promise<void> => {
    const child = spawn('redis-server', args, { stdio: ['ignore', 'ignore', 'inherit'] });
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    end = () => {
      child.kill('SIGKILL');
      return ended;
    };
    await until(async () => void (await ask((redis) => redis.ping())));
  };
  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    start,
    stop: async () => {
      await end?.();
      end = null;
    },
    listeners: async () => Number((await ask((redis) => redis.pubsub('NUMSUB', CHANNEL)))[1]),
  };
};
