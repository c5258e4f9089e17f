import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';

/** A running Strapi. */
export interface HostServer {
  url: string;
  /** Everything it wrote so far, without colours. */
  log: () => string;
  stop: () => Promise<void>;
}

const longestBoot = 90_000;

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

/** Resolves when Strapi says that it is up; rejects when it ends, or takes too long. */
const untilStarted = (child: ChildProcess, log: () => string): Promise<void> =>
  new Promise((resolve, reject) => {
    const fail = () => {
      child.kill('SIGKILL');
      reject(new Error(`Strapi did not start:\n${log().slice(-4000)}`));
    };
    const deadline = setTimeout(fail, longestBoot);
    child.once('close', fail);
    child.stdout?.on('data', () => {
      if (!log().includes('Strapi started successfully')) return;
      clearTimeout(deadline);
      child.off('close', fail);
      resolve();
    });
  });

const stop = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null) return;
  const closed = once(child, 'close');
  child.kill('SIGTERM');
  await closed;
};

/**
 * Starts a built project as in production, on a free port and an empty SQLite database.
 *
 * @param project the project's folder
 * @param name the database's; two servers at a time need two
 */
export const startServer = async (project: string, name: string): Promise<HostServer> => {
  const database = path.join('.tmp', `${name}.db`);
  for (const suffix of ['', '-journal', '-wal', '-shm']) {
    rmSync(path.join(project, database + suffix), { force: true });
  }
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, ['node_modules/@strapi/strapi/bin/strapi.js', 'start'], {
    cwd: project,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(port),
      DATABASE_CLIENT: 'sqlite',
      DATABASE_FILENAME: database,
      STRAPI_TELEMETRY_DISABLED: 'true',
      // A survey would lie over what is tested.
      FLAG_NPS: 'false',
      NO_COLOR: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const collect = (chunk: Buffer) => (output += chunk.toString());
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const log = () => output.replace(/\u001b\[\d+m/g, '');

  await untilStarted(child, log);
  return { url, log, stop: () => stop(child) };
};
