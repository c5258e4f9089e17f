'use strict';

/**
 * A further node of a test app, in a process of its own, since the host keeps much of itself in
 * globals. Takes the project's folders as arguments, tells its port, and calls the plugin's
 * services when told to.
 */
const { createStrapi } = require('@strapi/strapi');
require('./typescript.cjs');

const [appDir, distDir] = process.argv.slice(2);
const strapi = createStrapi({ appDir, distDir });

process.on('message', async ({ id, service, method, args }) => {
  try {
    const result = await strapi
      .plugin('journey')
      .service(service)
      [method](...args);
    process.send({ id, result });
  } catch (error) {
    process.send({ id, error: { message: error.message, details: error.details } });
  }
});

strapi
  .start()
  .then(() => process.send({ port: strapi.server.httpServer.address().port }))
  .catch((error) => {
    process.send({ error: { message: error.stack } });
    process.exit(1);
  });
