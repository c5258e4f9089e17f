import { fork } from 'node:child_process';
import path from 'node:path';

import supertest from 'supertest';

import type { TestApp } from '../strapi';

/** A further node on the database of a test app. */
export interface Node {
  readonly url: string;
  readonly request: ReturnType<typeof supertest>;
  /** Calls a method of one of the plugin's services there. */
  call(service: string, method: string, ...args: unknown[]): Promise<unknown>;
  /** Calls a function `(strapi, …)` of one of the plugin's files, below `server/src`. */
  run(file: string, method: string, ...args: unknown[]): Promise<unknown>;
  stop(): Promise<void>;
  /** As a power cut does: without a chance to finish anything. */
  kill(): Promise<void>;
}

interface Message {
  id?: number;
  port?: number;
  result?: unknown;
  error?: { message: string; details?: unknown };
}

/**
 * Starts a further node, in a process of its own. On SQLite only when the app itself is stopped.
 *
 * @param options.port any that is free unless told
 * @param options.timeZone that of its machine; this machine's unless told
 */
export const startNode = async (
  app: Pick<TestApp, 'dir' | 'distDir'>,
  options: { port?: number; timeZone?: string } = {},
): Promise<Node> => {
  const { timeZone } = options;
  const args = [app.dir, app.distDir, String(options.port ?? '')];
  const child = fork(path.join(__dirname, 'process.cjs'), args, {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, ...(timeZone ? { TZ: timeZone } : {}) },
  });
  const waiting = new Map<number, (message: Message) => void>();
  const port = await new Promise<number>((resolve, reject) => {
    child.on('message', (message: Message) => {
      if (message.id !== undefined) waiting.get(message.id)?.(message);
      else if (message.port !== undefined) resolve(message.port);
      else reject(new Error(message.error?.message));
    });
    child.on('exit', () => reject(new Error('The node stopped while it started')));
  });
  const end = (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> =>
    new Promise((resolve) => {
      child.removeAllListeners('exit');
      child.on('exit', () => resolve());
      // Nothing is sent to one that has ended already, and it tells of no end any more.
      if (!child.kill(signal)) resolve();
    });
  let calls = 0;
  const ask = (call: object): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = (calls += 1);
      waiting.set(id, ({ result, error }) => {
        if (error) reject(Object.assign(new Error(error.message), error));
        else resolve(result);
      });
      child.send({ id, ...call });
    });
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    request: supertest(url),
    call: (service, method, ...args) => ask({ service, method, args }),
    run: (file, method, ...args) => ask({ file, method, args }),
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
};
