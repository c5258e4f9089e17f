import { createServer } from 'node:net';

const WILDCARDS = ['0.0.0.0', '::'];

/**
 * The address to reach the demo at. A host that means every network is reached by this machine's
 * own name for itself.
 *
 * @param {string} host
 * @param {number} port
 */
export const urlOf = (host, port) => {
  const name = WILDCARDS.includes(host) ? '127.0.0.1' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
};

/**
 * Host and port from the environment.
 *
 * @param {NodeJS.ProcessEnv} env
 * @throws when PORT is no port
 */
export const readAddress = ({ HOST, PORT }) => {
  const port = Number(PORT || 1337);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Error(`PORT is "${PORT}", and should be a number from 1 to 65535.`);
  }
  return { host: HOST || '127.0.0.1', port };
};

const PROBLEMS = {
  EADDRINUSE: (host, port) =>
    `Port ${port} is taken. Stop what runs there, or choose another port: PORT=${port + 1} npm run demo`,
  EACCES: (host, port) => `This user may not open port ${port}: choose one from 1024 on.`,
  EADDRNOTAVAIL: (host) => `HOST is "${host}", which is no address of this machine.`,
  ENOTFOUND: (host) => `HOST is "${host}", which is no address of this machine.`,
};

/**
 * Makes sure that a server can listen there, before anything that takes time.
 *
 * @param {{ host: string, port: number }} address
 * @throws an error in words when it can't
 */
export const claimAddress = ({ host, port }) =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => {
      const words = PROBLEMS[error.code]?.(host, port);
      reject(words ? new Error(words) : error);
    });
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve()));
  });
