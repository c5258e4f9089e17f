'use strict';

/** Lets Node require the plugin's sources as they are: preload it, in a process outside of Jest. */
const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');

const compiled = new Map();

const compile = (filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    module: { type: 'commonjs' },
  });
  compiled.set(filename, code);
  return code;
};

require.extensions['.ts'] = (module, filename) => {
  module._compile(compiled.get(filename) ?? compile(filename), filename);
};
