import { execFile } from 'node:child_process';
import { cpSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

import type { TestApp } from '../strapi';

const TYPESCRIPT = path.join(__dirname, 'typescript.cjs');

/** What a command wrote, and how it ended. */
export interface Outcome {
  code: number;
  output: string;
}

/** Runs a program of Node's in the folder of a test app that is stopped, as its user would. */
export const runIn = async (
  app: TestApp,
  program: string,
  args: readonly string[],
): Promise<Outcome> => {
  for (const folder of ['config', 'src']) {
    cpSync(path.join(app.distDir, folder), path.join(app.dir, folder), { recursive: true });
  }
  const options = { cwd: app.dir, maxBuffer: 10_000_000 };
  try {
    const { stdout, stderr } = await promisify(execFile)(
      process.execPath,
      ['--require', TYPESCRIPT, program, ...args],
      options,
    );
    return { code: 0, output: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, output: stdout + stderr };
  }
};

/** Runs Strapi's own command: `strapi export`, `strapi import`… */
export const runStrapi = (app: TestApp, args: readonly string[]): Promise<Outcome> =>
  runIn(
    app,
    path.join(path.dirname(require.resolve('@strapi/strapi/package.json')), 'bin', 'strapi.js'),
    args,
  );
