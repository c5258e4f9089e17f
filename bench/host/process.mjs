/**
 * The process of one host: starts the Strapi project in the folder it is given, says where it
 * listens, and does what it is asked. Ends when nobody is there any more to ask.
 */
import { createRequire } from 'node:module';
import { commands } from './commands.mjs';

const require = createRequire(import.meta.url);
const [folder] = process.argv.slice(2);

const { createStrapi } = require('@strapi/strapi');
const strapi = createStrapi({ appDir: folder, distDir: folder });
await strapi.start();

const answer = async ({ id, command, argument }) => {
  try {
    process.send({ id, result: (await commands[command](strapi, argument)) ?? null });
  } catch (error) {
    process.send({ id, error: error.stack });
  }
};

process.on('message', (message) => void answer(message));
process.once('disconnect', () => {
  strapi.destroy().finally(() => process.exit(0));
});

const { port } = strapi.server.httpServer.address();
process.send({ url: `http://127.0.0.1:${port}`, startedIn: performance.now() });
