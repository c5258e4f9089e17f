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

const project = (name, extra = {}) => ({
  displayName: name,
  rootDir: __dirname,
  testMatch: [`<rootDir>/test/${name}/**/*.test.ts?(x)`],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.tmp/', '<rootDir>/playground/'],
  transform: swc(true),
  testEnvironment: 'node',
  ...extra,
});

/** One project a kind of test; `npx jest --selectProjects unit` runs one. */
module.exports = {
  projects: [
    project('unit'),
    project('api'),
    project('admin', { testEnvironment: 'jsdom' }),
    project('package'),
    project('e2e'),
  ],
};
