import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const modulePath = path.resolve(__dirname, '../../../scripts/lib/demo/one-at-a-time.mjs');

const inNewFolder = (): string => path.join(mkdtempSync(path.join(tmpdir(), 'journey-')), 'pid');

/** Claims the place in a process of its own, and says what came of it. */
const claim = (file: string): string =>
  execFileSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `import { claimDemo } from ${JSON.stringify(modulePath)};
       import { existsSync } from 'node:fs';
       try {
         const giveUp = claimDemo(${JSON.stringify(file)});
         const was = existsSync(${JSON.stringify(file)});
         giveUp();
         console.log(was && !existsSync(${JSON.stringify(file)}) ? 'claimed and given up' : 'no file');
       } catch (error) { console.log(error.message); }`,
    ],
    { encoding: 'utf8' },
  ).trim();

describe('one demo at a time', () => {
  it('claims a free place and gives it up again', () => {
    expect(claim(inNewFolder())).toBe('claimed and given up');
  });

  it('refuses a second demo while the first runs, and names its process', () => {
    const file = inNewFolder();
    const running = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    try {
      writeFileSync(file, String(running.pid));
      expect(claim(file)).toBe(
        `A demo of this clone is running already (process ${running.pid}). Stop it first.`,
      );
      expect(readFileSync(file, 'utf8')).toBe(String(running.pid));
    } finally {
      running.kill('SIGKILL');
    }
  });

  it('takes over from a demo that was killed', () => {
    const file = inNewFolder();
    const ended = execFileSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' });
    writeFileSync(file, ended.trim());
    expect(claim(file)).toBe('claimed and given up');
    expect(existsSync(file)).toBe(false);
  });
});
