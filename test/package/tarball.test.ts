import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import ts from 'typescript';
import { runCommand } from '../support/host/command';
import { hostProject } from '../support/host/project';
import { root } from '../support/repository';

interface Manifest {
  dependencies?: Record<string, string>;
  peerDependencies: Record<string, string>;
  scripts: Record<string, string>;
}

const unpacked = mkdtempSync(path.join(root, '.tmp', 'unpacked-'));
const contents = path.join(unpacked, 'package');
let files: string[];
let manifest: Manifest;

const read = (file: string): string => readFileSync(path.join(contents, file), 'utf8');
const isScript = (file: string): boolean => /\.m?js$/.test(file);

beforeAll(() => {
  execFileSync('tar', ['-xzf', hostProject().tarball, '-C', unpacked]);
  files = readdirSync(contents, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(contents, path.join(entry.parentPath, entry.name)));
  manifest = JSON.parse(read('package.json')) as Manifest;
});

afterAll(() => rmSync(unpacked, { recursive: true }));

/** `@scope/name/deep` and `name/deep` without the deep. */
const packageOf = (source: string): string =>
  source
    .split('/')
    .slice(0, source.startsWith('@') ? 2 : 1)
    .join('/');

const importsOf = (file: string): string[] =>
  ts.preProcessFile(read(file), true, true).importedFiles.map(({ fileName }) => fileName);

describe('the tarball', () => {
  it('holds what is built, the command, the entry for local hosts and the papers, and no more', () => {
    const tops = new Set(files.map((file) => file.split(path.sep)[0]));
    expect([...tops].sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'bin',
      'dist',
      'package.json',
      'strapi-server.js',
    ]);
  });

  it('holds scripts and types only, in dist, and no test', () => {
    const built = files.filter((file) => file.startsWith('dist'));
    expect(built.filter((file) => !/\.(js|mjs|d\.ts)$/.test(file))).toEqual([]);
    expect(files.filter((file) => /test|spec/i.test(file))).toEqual([]);
  });

  it('refers to no source map', () => {
    const scripts = files.filter(isScript);
    expect(scripts.length).toBeGreaterThan(3);
    expect(scripts.filter((file) => read(file).includes('sourceMappingURL'))).toEqual([]);
  });

  it('can be read: nothing is minified', () => {
    const longest = (file: string) =>
      Math.max(
        ...read(file)
          .split('\n')
          .map((l) => l.length),
      );
    const isDense = (file: string) => longest(file) > 2000 || read(file).length > 500_000;
    expect(files.filter(isScript).filter(isDense)).toEqual([]);
  });

  it('runs nothing when it is installed', () => {
    const names = Object.keys(manifest.scripts);
    expect(names.filter((name) => /^(pre|post)?install$/.test(name))).toEqual([]);
  });

  it('leaves its hosts room: no peer is pinned', () => {
    const pinned = Object.entries(manifest.peerDependencies).filter(
      ([, range]) => !range.split('||').every((part) => /^\s*(\^|>=)\d/.test(part)),
    );
    expect(pinned).toEqual([]);
  });

  it('imports only what it declares', () => {
    const declared = new Set([
      ...Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }),
      ...builtinModules.flatMap((name) => [name, `node:${name}`]),
    ]);
    const undeclared = files
      .filter(isScript)
      .flatMap(importsOf)
      .filter((source) => !source.startsWith('.') && !declared.has(packageOf(source)));
    expect([...new Set(undeclared)]).toEqual([]);
  });

  it('pleases publint', async () => {
    const publint = path.join(root, 'node_modules', '.bin', 'publint');
    const verdict = await runCommand(publint, ['run', '--strict', hostProject().tarball], {
      cwd: root,
    });
    expect(verdict).toContain('All good!');
  });

  it('pleases Strapi’s own check of plugins', async () => {
    const strapiPlugin = path.join(root, 'node_modules', '.bin', 'strapi-plugin');
    await expect(runCommand(strapiPlugin, ['verify'], { cwd: root })).resolves.not.toMatch(
      /warn|error/i,
    );
  });
});
