const swc = (jsx) => ({
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: jsx },
        transform: { react: { runtime: 'automatic' } },
      },
      module: { type: 'commonjs' },
    },
  ],
});

/** For what the host's admin requires although it is published as ES modules only. */
const swcOfModule = ['@swc/jest', { module: { type: 'commonjs' } }];

const project = (name, extra = {}) => ({
  displayName: name,
  rootDir: __dirname,
  testMatch: [`<rootDir>/test/${name}/**/*.test.ts?(x)`],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.tmp/', '<rootDir>/playground/'],
  transform: swc(true),
  testEnvironment: 'node',
  ...extra,
});

/** What Strapi's plugins require although it is published as ES modules only; Node can, Jest cannot. */
const ofModules = (...names) => ({
  transform: { ...swc(true), [`/(${names.join('|')})/.+\\.js$`]: swcOfModule },
  transformIgnorePatterns: [`/node_modules/(?!(${names.join('|')})/)`],
});

// A Strapi in a test tells nobody of itself.
process.env.STRAPI_TELEMETRY_DISABLED = 'true';

/** For tests that wait for a Strapi. */
const patient = { setupFilesAfterEnv: ['<rootDir>/test/support/patience.ts'] };

/** For tests that start one from the sources. */
const fromSources = {
  ...patient,
  globalSetup: '<rootDir>/test/support/run/set-up.ts',
  globalTeardown: '<rootDir>/test/support/run/tear-down.ts',
};

/** For several Strapi processes, which share a database. */
const onPostgres = { ...fromSources, setupFiles: ['<rootDir>/test/support/nodes/on-postgres.ts'] };

/** For the packed plugin in a Strapi project of its own, made before the tests. */
const inHost = { ...patient, globalSetup: '<rootDir>/test/support/host/prepare.ts' };

/** One project a kind of test; `npx jest --selectProjects unit` runs one. */
module.exports = {
  projects: [
    project('unit'),
    project('api', {
      ...fromSources,
      ...ofModules('quick-lru'),
      testEnvironment: '<rootDir>/test/support/environment.cjs',
    }),
    project('nodes', onPostgres),
    project('admin', {
      testEnvironment: 'jsdom',
      setupFilesAfterEnv: ['<rootDir>/test/admin/setup.ts'],
      // The host's real admin, without the plugins that its other entry point brings along.
      moduleNameMapper: { '^@strapi/strapi/admin$': '@strapi/admin/strapi-admin' },
      transform: { ...swc(true), '/fractional-indexing/.+\\.js$': swcOfModule },
      transformIgnorePatterns: ['/node_modules/(?!fractional-indexing/)'],
    }),
    project('package', inHost),
    project('e2e', inHost),
  ],
};
