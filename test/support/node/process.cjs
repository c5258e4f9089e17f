'use strict';

/**
 * A further node of a test app, in a process of its own, since the host keeps much of itself in
 * globals. Takes the project's folders as arguments, and a port or none; tells its port, calls the
 * plugin's services when told to, and functions of its files.
 */
const path = require('node:path');
const { createStrapi } = require('@strapi/strapi');
require('./typescript.cjs');

const [appDir, distDir, port] = process.argv.slice(2);
const strapi = createStrapi({ appDir, distDir });
if (port) strapi.config.set('server.port', Number(port));

const callService = ({ service, method, args }) =>
  strapi
    .plugin('journey')
    .service(service)
    [method](...args);

const callFile = ({ file, method, args }) =>
  require(path.join(__dirname, '../../../server/src', file))[method](strapi, ...args);

process.on('message', async ({ id, ...call }) => {
  try {
    process.send({ id, result: await (call.service ? callService(call) : callFile(call)) });
  } catch (error) {
    process.send({ id, error: { message: error.message, details: error.details } });
  }
});

// Whoever started it is gone.
process.on('disconnect', () => process.exit());

strapi
  .start()
  .then(() => process.send({ port: strapi.server.httpServer.address().port }))
  .catch((error) => {
    process.send({ error: { message: error.stack } });
    process.exit(1);
  });
