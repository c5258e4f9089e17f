import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** With where Debian has servers, which is not on everybody's PATH. */
const PATH = `${process.env.PATH ?? ''}:/usr/sbin:/usr/local/sbin`;

/**
 * Whether a program is there that tells its version with `-v`.
 *
 * @param {string} name
 * @returns {Promise<boolean>}
 */
export const hasTool = (name) =>
  promisify(execFile)(name, ['-v'], { env: { ...process.env, PATH } }).then(
    () => true,
    () => false,
  );
