import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../repository';
import { lookAround, type Sighting } from './sighting';
import { runCommand } from './command';
import { contentTypes, writeContentTypes } from './contentTypes';

/** A new Strapi project with the packed plugin in it, its admin built. */
export interface HostProject {
  /** Absolute. */
  folder: string;
  /** Absolute path of the package that was installed. */
  tarball: string;
  /** What npm said when it installed the package. */
  installLog: string;
  /** The same project before the package came. */
  without: Sighting;
}

interface Notes extends HostProject {
  /** Hash of what the project is made by. */
  recipe: string;
  /** Hash of the package; empty while none is installed. */
  installed: string;
}

const folder = path.join(root, '.tmp', 'host');
const notesFile = path.join(root, '.tmp', 'host.json');

const hashOf = (content: Buffer | string): string =>
  createHash('sha256').update(content).digest('hex');

/** The Strapi that the plugin is developed on. */
const strapiVersion = (): string => {
  const { devDependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  return devDependencies['@strapi/strapi']!;
};

const env = { STRAPI_TELEMETRY_DISABLED: 'true', NODE_ENV: 'production', NO_COLOR: '1' };
const npmEnv = { ...env, NODE_ENV: 'development' };
const npmFlags = ['--prefer-offline', '--no-audit', '--no-fund'];

const buildAdmin = () => runCommand('npx', ['strapi', 'build'], { cwd: folder, env });

/** Makes the project, without the plugin, and looks at it. */
const createProject = async (): Promise<Sighting> => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.dirname(folder), { recursive: true });
  await runCommand(
    'npx',
    [
      ...['--yes', '--prefer-offline', `create-strapi-app@${strapiVersion()}`, 'host'],
      ...['--typescript', '--use-npm', '--no-run', '--no-install', '--no-git-init'],
      ...['--no-example', '--skip-cloud', '--skip-db'],
    ],
    { cwd: path.dirname(folder), env: npmEnv },
  );
  writeContentTypes(folder);
  await runCommand('npm', ['install', ...npmFlags], { cwd: folder, env: npmEnv });
  await buildAdmin();
  return lookAround(folder, 'without');
};

const packPlugin = async (): Promise<string> => {
  const output = await runCommand(process.execPath, ['scripts/lib/pack.mjs'], { cwd: root });
  return output.trim().split('\n').at(-1)!;
};

const readNotes = (recipe: string): Notes | undefined => {
  if (!existsSync(notesFile)) return undefined;
  const notes = JSON.parse(readFileSync(notesFile, 'utf8')) as Notes;
  return notes.recipe === recipe ? notes : undefined;
};

const writeNotes = (notes: Notes): void => {
  writeFileSync(notesFile, JSON.stringify(notes, null, 2));
};

/**
 * The host project, made as a user makes one: the official generator, then `npm install` of the
 * tarball. Minutes the first time; afterwards only what has changed is done again.
 */
export const prepareHost = async (): Promise<HostProject> => {
  const recipe = hashOf(JSON.stringify({ contentTypes, strapi: strapiVersion() }));
  const tarball = await packPlugin();

  let notes = readNotes(recipe);
  if (!notes) {
    const without = await createProject();
    notes = { recipe, folder, tarball, installed: '', installLog: '', without };
    writeNotes(notes);
  }
  const installed = hashOf(readFileSync(tarball));
  if (notes.installed !== installed) {
    // Forgotten first, so that a run cut short starts again from here.
    writeNotes({ ...notes, installed: '' });
    const installLog = await runCommand('npm', ['install', ...npmFlags, tarball], {
      cwd: folder,
      env: npmEnv,
    });
    await buildAdmin();
    notes = { ...notes, tarball, installLog, installed };
    writeNotes(notes);
  }
  return notes;
};

/** The host that `prepareHost` made; Jest calls that once, before the tests. */
export const hostProject = (): HostProject =>
  JSON.parse(readFileSync(notesFile, 'utf8')) as HostProject;
