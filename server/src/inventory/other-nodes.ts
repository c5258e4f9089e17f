import type { Redis } from 'ioredis';

import { readConfig } from '../config';
import type { Strapi } from '../strapi-shims/types';

/** The nodes that serve the same site, as far as a Redis server joins them. */
export interface OtherNodes {
  /** Joins them; without `redis` in the configuration there is nothing to join. Never rejects. */
  readonly connect: () => Promise<void>;
  /** Tells them that something was written. Told or not, they find out by themselves in half a second. */
  readonly tell: () => void;
  readonly close: () => void;
}

const CHANNEL = 'journey:written';

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : '');

const loadRedis = async (strapi: Strapi): Promise<typeof Redis | null> => {
  try {
    return (await import('ioredis')).Redis;
  } catch {
    strapi.log.error(
      '[journey] "redis" is configured, but the package ioredis is not installed: npm install ioredis.',
    );
    return null;
  }
};

/** `onChange`: another node has written something, or may have while Redis could not be reached. */
export const createOtherNodes = (
  strapi: Strapi,
  { onChange }: { onChange: () => void },
): OtherNodes => {
  const connections: Redis[] = [];
  let publisher: Redis | undefined;
  let isClosed = false;
  let isTelling = false;
  let isLost = false;

  const sayLost = (error: unknown): void => {
    // Each attempt to reach it again fails with an event of its own.
    if (!isLost) {
      strapi.log.warn(
        `[journey] Redis cannot be reached: other nodes see changes within half a second instead of at once. ${reasonOf(error)}`,
      );
    }
    isLost = true;
  };

  const connect = async (): Promise<void> => {
    const { redis } = readConfig(strapi);
    const Client = redis && (await loadRedis(strapi));
    if (!redis || !Client || isClosed) return;
    const open = (): Redis => {
      const connection = new Client(redis.url, {
        // A message that cannot be sent now is worth nothing later.
        enableOfflineQueue: false,
        autoResubscribe: false,
        retryStrategy: (attempt: number) => Math.min(attempt * 200, 2000),
      });
      connections.push(connection.on('error', sayLost));
      return connection;
    };
    publisher = open();
    const subscriber = open();
    subscriber.on('message', onChange);
    subscriber.on('ready', () => {
      isLost = false;
      subscriber.subscribe(CHANNEL).then(onChange, sayLost);
    });
  };

  return {
    connect,
    tell: () => {
      // A bulk action commits once and calls for each of its documents.
      if (!publisher || isTelling) return;
      isTelling = true;
      setImmediate(() => {
        isTelling = false;
        publisher?.publish(CHANNEL, '').catch(sayLost);
      });
    },
    close: () => {
      isClosed = true;
      for (const connection of connections.splice(0)) connection.disconnect();
    },
  };
};
