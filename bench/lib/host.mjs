import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../host/process.mjs', import.meta.url));

/** Rejects when the process ends before it has said something. */
const firstMessage = (child) =>
  new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', (code) => reject(new Error(`The host ended with ${code} while starting.`)));
  });

/**
 * A running Strapi, in a process of its own: what asks for load must not share its event loop.
 *
 * @typedef {object} Host
 * @property {string} url
 * @property {number} startedIn milliseconds from the start of the process until it listens
 * @property {(command: string, argument?: unknown) => Promise<any>} ask see host/commands.mjs
 * @property {() => Promise<void>} stop
 */

/**
 * Starts the Strapi project in a folder.
 *
 * @returns {Promise<Host>}
 */
export const startHost = async (folder) => {
  const child = fork(script, [folder], {
    // What Strapi's database client warns of would stand in the midst of the table.
    execArgv: ['--expose-gc', '--no-deprecation'],
    env: { ...process.env, NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true' },
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const { url, startedIn } = await firstMessage(child);

  const waiting = new Map();
  child.on('message', ({ id, result, error }) => {
    const { resolve, reject } = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) resolve(result);
    else reject(new Error(error));
  });
  void ended.then((code) => {
    for (const { reject } of waiting.values()) reject(new Error(`The host ended with ${code}.`));
  });

  let asked = 0;
  const ask = (command, argument) =>
    new Promise((resolve, reject) => {
      asked += 1;
      waiting.set(asked, { resolve, reject });
      child.send({ id: asked, command, argument });
    });
  const stop = async () => {
    if (child.connected) child.disconnect();
    await ended;
  };
  return { url, startedIn, ask, stop };
};
