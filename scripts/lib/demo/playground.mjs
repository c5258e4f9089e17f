import path from 'node:path';
import { root } from '../root.mjs';

const at = (...names) => path.join(root, 'playground', ...names);

/** The demo's host app. */
export const playground = at();

/** What the demo makes there, none of it committed. */
export const files = {
  /** Secrets of the host app. */
  env: at('.env'),
  /** Database, logs and notes: gone with `--reset`. */
  temporary: at('.tmp'),
  database: at('.tmp', 'data.db'),
  /** Login and tokens, written by the seeding as its last act. */
  access: at('.tmp', 'access.json'),
  /** Addresses, login and tokens, for whoever wants to use the demo from a script. */
  demo: at('.demo.json'),
  /** Process id of the demo that runs: out of `.tmp`, which a reset removes. */
  running: at('.demo.pid'),
  /** Output of everything that the demo runs. */
  log: at('.tmp', 'demo.log'),
  /** Out of `.tmp`, because a reset changes nothing that was built. */
  builtFrom: at('dist', 'built-from'),
};
