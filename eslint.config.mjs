import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** A finding for each import that matches; with `allowTypeImports`, `import type` may pass. */
const forbidImports = (...patterns) => ({
  '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
});

/** What the core may import from a file so many folders below `core/`: other files of the core. */
const onlyFromCore = (depth) => ({
  files: [`server/src/core/${'*/'.repeat(depth)}*.ts`],
  rules: forbidImports({
    regex: `^(?!\\.{1,2}/)|^(\\.\\./){${depth + 1}}`,
    message: 'The core imports nothing outside server/src/core.',
  }),
});

const hostAdmin = {
  group: ['@strapi/admin', '@strapi/admin/*', '@strapi/content-manager/*'],
  allowTypeImports: true,
  message: 'Take values from @strapi/strapi/admin: any other way in gives the host a second copy.',
};

export default defineConfig(
  globalIgnores(['**/dist/', '**/node_modules/', '**/.tmp/', 'coverage/', 'playground/']),

  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      // Database rows are records of unknown; String() is how they are read.
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'max-params': ['error', { max: 3 }],
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'A union of strings says the same, erasably.' },
      ],
      eqeqeq: 'error',
    },
  },

  {
    files: ['server/src/**/*.ts'],
    ignores: ['server/src/core/**'],
    rules: forbidImports({
      regex: '(^|/)admin/src/(?!translations/\\w+/[\\w-]+\\.json$)',
      message: 'The server knows no admin: only its translations, which are there once.',
    }),
  },

  {
    files: ['server/src/core/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...[
          'process',
          'Buffer',
          'require',
          'module',
          'global',
          'globalThis',
          'setTimeout',
          'fetch',
        ],
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The core is told what time it is.' },
        { object: 'Math', property: 'random', message: 'The core answers the same every time.' },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'A union of strings says the same, erasably.' },
        { selector: 'ImportExpression', message: 'The core imports nothing outside itself.' },
        { selector: 'ExportDefaultDeclaration', message: 'Name what you export.' },
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'The core is told what time it is.',
        },
      ],
    },
  },
  [0, 1, 2].map(onlyFromCore),

  {
    files: ['admin/src/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    rules: forbidImports(
      hostAdmin,
      {
        regex: 'server/src/(?!(contracts|core)(/|$))',
        message: 'The admin knows only contracts/ and core/ of the server.',
      },
      {
        regex: 'server/src/(contracts|core/(?!wording/))',
        allowTypeImports: true,
        message: 'The admin takes types from the server (`import type`), never code but wording.',
      },
    ),
  },

  {
    // The only place that may cast what the host leaves untyped.
    files: ['**/strapi-shims/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },

  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      // The bodies of HTTP answers are untyped: the assertion is the check.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-properties': [
        'error',
        ...['describe', 'it', 'test'].flatMap((object) =>
          ['only', 'skip', 'todo'].map((property) => ({ object, property })),
        ),
      ],
    },
  },
);
