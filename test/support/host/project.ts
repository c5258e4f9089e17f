import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../repository';
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

interface Manifest {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  peerDependencies: Record<string, string>;
  peerDependenciesMeta: Record<string, unknown>;
}

const manifest = (): Manifest =>
  JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Manifest;

/** The Strapi that the plugin is developed on. */
const strapiVersion = (): string => manifest().devDependencies['@strapi/strapi']!;

/** The admin in the languages that the plugin is in; a new project has English only. */
const adminApp = `export default {
  config: { locales: ['da', 'sv'] },
};
`;

/** What decides which packages and types the project has; another recipe, another project. */
const recipeOf = ({ dependencies, peerDependencies, peerDependenciesMeta }: Manifest): string => {
  const packages = { dependencies, peerDependencies, peerDependenciesMeta };
  return hashOf(JSON.stringify({ adminApp, contentTypes, packages, strapi: strapiVersion() }));
};

const env = { STRAPI_TELEMETRY_DISABLED: 'true', NODE_ENV: 'development', NO_COLOR: '1' };

/** Makes the project, without the plugin, its packages not yet installed. */
const createProject = async (): Promise<void> => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.dirname(folder), { recursive: true });
  await runCommand(
    'npx',
    [
      ...['--yes', '--prefer-offline', `create-strapi-app@${strapiVersion()}`, 'host'],
      ...['--typescript', '--use-npm', '--no-run', '--no-install', '--no-git-init'],
      ...['--no-example', '--skip-cloud', '--skip-db'],
    ],
    { cwd: path.dirname(folder), env },
  );
  writeContentTypes(folder);
  writeFileSync(path.join(folder, 'src', 'admin', 'app.ts'), adminApp);
};

/** Installs the package and builds the admin. Answers with what npm said. */
const installPlugin = async (tarball: string): Promise<string> => {
  const installing = ['install', '--prefer-offline', '--no-audit', '--no-fund', tarball];
  const log = await runCommand('npm', installing, { cwd: folder, env });
  await runCommand('npx', ['strapi', 'build'], {
    cwd: folder,
    env: { ...env, NODE_ENV: 'production' },
  });
  return log;
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
  const recipe = recipeOf(manifest());
  const tarball = await packPlugin();

  let notes = readNotes(recipe);
  if (!notes) {
    await createProject();
    notes = { recipe, folder, tarball, installed: '', installLog: '' };
  }
  const installed = hashOf(readFileSync(tarball));
  if (notes.installed !== installed) {
    // Forgotten first, so that a run cut short starts again from here.
    writeNotes({ ...notes, installed: '' });
    notes = { ...notes, tarball, installLog: await installPlugin(tarball), installed };
    writeNotes(notes);
  }
  return notes;
};

/** The host that `prepareHost` made; Jest calls that once, before the tests. */
export const hostProject = (): HostProject =>
  JSON.parse(readFileSync(notesFile, 'utf8')) as HostProject;
