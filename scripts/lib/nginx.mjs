#!/usr/bin/env node
/** Says whether the machine has an nginx; ends with 1 when not. */
import { execFile } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** Where Debian has it, which is not on everybody's PATH. */
const PATH = `${process.env.PATH ?? ''}:/usr/sbin:/usr/local/sbin`;

/** @returns {Promise<boolean>} */
export const hasNginx = () =>
  promisify(execFile)('nginx', ['-v'], { env: { ...process.env, PATH } }).then(
    () => true,
    () => false,
  );

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.exitCode = (await hasNginx()) ? 0 : 1;
}
