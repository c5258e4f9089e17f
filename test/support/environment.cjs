'use strict';

const { TestEnvironment } = require('jest-environment-node');
require('./node/typescript.cjs');

/** Files that keep something of the project they were loaded for; what they require does not. */
const OF_A_PROJECT =
  /\/(node_modules\/(@strapi|@strapi-community|strapi-plugin-meilisearch)|server\/src|test\/support\/plugin)\//;

const forgetProject = () => {
  for (const file of Object.keys(require.cache)) {
    if (OF_A_PROJECT.test(file)) delete require.cache[file];
  }
};

// A Strapi that stops takes every listener off the process; Jest tells its workers by one what to do.
const removeAllListeners = process.removeAllListeners.bind(process);
process.removeAllListeners = (...events) =>
  events.length ? removeAllListeners(...events) : process;

/**
 * Jest's environment, and a way out of it. Jest loads everything anew for each test file, into a
 * sandbox: of a Strapi those are thousands of files, which took longer than most tests. Outside of
 * it Node loads them, as in production, and what is not of Strapi once for all files of a worker.
 */
module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    forgetProject();
    // What those outside ask for by `instanceof`.
    Object.assign(this.global, { Date, Error });
    this.global.outside = { require, globalThis };
  }
};
