#!/usr/bin/env node
/** Prints where the machine's Chromium is, or says what is missing and ends with 1. */
import { accessSync, constants, realpathSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const names = ['chromium', 'chromium-browser', 'google-chrome'];

export const missingBrowser = `The tests drive a browser, and there is none on this machine.
Looked for: the environment variable CHROMIUM, then ${names.join(', ')} on PATH.
  Debian, Ubuntu   apt-get install chromium
  Fedora           dnf install chromium
  macOS            brew install --cask chromium, then CHROMIUM=/Applications/Chromium.app/Contents/MacOS/Chromium
Tests that need none: npm test -- types lint unit admin build api`;

/** @param {string} file */
const isExecutable = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** @returns {string | undefined} the browser's path; undefined when there is none */
export const findBrowser = () => {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const candidates = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [process.env.CHROMIUM, ...candidates].find((file) => file && isExecutable(file));
};

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const browser = findBrowser();
  if (browser) process.stdout.write(`${browser}\n`);
  else {
    process.stderr.write(`${missingBrowser}\n`);
    process.exitCode = 1;
  }
}
