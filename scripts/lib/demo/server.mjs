import { spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from '../root.mjs';
import { playground } from './playground.mjs';

const STARTS_WITHIN_MS = 120_000;
const STOPS_WITHIN_MS = 10_000;

/** @param {string} url */
const isHealthy = (url) =>
  fetch(`${url}/_health`).then(
    ({ ok }) => ok,
    () => false,
  );

/**
 * Starts Strapi and waits until it answers.
 *
 * @param {{ url: string, env: NodeJS.ProcessEnv, log: number, signal: AbortSignal }} options
 *   `log`: the file descriptor that its output goes to; `signal` stops Strapi
 * @returns {Promise<{ ended: Promise<number | string> }>} `ended` resolves to its exit code,
 *   or to the signal that ended it
 */
export const startServer = async ({ url, env, log, signal }) => {
  const strapi = path.join(root, 'node_modules', '@strapi', 'strapi', 'bin', 'strapi.js');
  const child = spawn(process.execPath, [strapi, 'start'], {
    cwd: playground,
    env,
    stdio: ['ignore', log, log],
  });
  let hasEnded = false;
  const ended = new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', (code, killedBy) => resolve(killedBy ?? code));
  }).finally(() => {
    hasEnded = true;
  });
  const stop = () => {
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), STOPS_WITHIN_MS).unref();
  };
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop, { once: true });

  const until = Date.now() + STARTS_WITHIN_MS;
  while (!hasEnded && !(await isHealthy(url))) {
    if (Date.now() > until) {
      stop();
      throw new Error(`Strapi did not answer within ${STARTS_WITHIN_MS / 1000} seconds.`);
    }
    await wait(150);
  }
  if (hasEnded && !signal.aborted) throw new Error('Strapi ended while starting.');
  return { ended };
};
