import { spawn } from 'node:child_process';

interface Options {
  cwd: string;
  env?: NodeJS.ProcessEnv;
}

/**
 * Runs a command and answers with what it wrote, both streams together.
 *
 * @throws when it ends with anything but 0; the message holds the end of what it wrote
 */
export const runCommand = (
  command: string,
  args: readonly string[],
  { cwd, env }: Options,
): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const collect = (chunk: Buffer) => (output += chunk.toString());
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(output);
      else {
        const shown = output.slice(-4000);
        reject(new Error(`\`${[command, ...args].join(' ')}\` ended with ${code}:\n${shown}`));
      }
    });
  });
