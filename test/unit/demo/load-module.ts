import path from 'node:path';
import { transformSync } from '@swc/core';
import { root, textOf } from '../../support/repository';

/**
 * Loads a script that is published as it is, as an ES module, which Jest cannot import.
 *
 * @param file relative to the repository; it may import Node's own modules only
 */
export const loadModule = <T>(file: string): T => {
  const { code } = transformSync(textOf(file), {
    filename: path.join(root, file),
    jsc: { target: 'es2022' },
    module: { type: 'commonjs' },
  });
  const module = { exports: {} };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  new Function('module', 'exports', 'require', code)(module, module.exports, require);
  return module.exports as T;
};
