import { readFileSync, rmSync, writeFileSync } from 'node:fs';

const isRunning = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process may not be signalled, and is running all the same.
    return error.code === 'EPERM';
  }
};

const pidIn = (file) => {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return 0;
  }
};

/**
 * Makes this process the only demo of the clone: two would share one database, and a reset of
 * the one would take it from under the other. A file left by a demo that was killed is taken over.
 *
 * @param {string} file where the running demo's process id stands
 * @returns {() => void} gives the place up again
 * @throws an error in words while another demo runs
 */
export const claimDemo = (file) => {
  const pid = pidIn(file);
  if (pid > 0 && pid !== process.pid && isRunning(pid)) {
    throw new Error(`A demo of this clone is running already (process ${pid}). Stop it first.`);
  }
  writeFileSync(file, String(process.pid));
  return () => {
    if (pidIn(file) === process.pid) rmSync(file, { force: true });
  };
};
