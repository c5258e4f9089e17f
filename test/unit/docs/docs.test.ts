import { PAGES } from '../../../admin/src/pages/pages';
import { SETTINGS_LINKS } from '../../../admin/src/settings/settingsLinks';
import { messages as en } from '../../../admin/src/translations/en';
import { config } from '../../../server/src/config';
import { CONTENT_PARAMETERS } from '../../../server/src/content/request';
import { answerShape } from '../../../server/src/contracts/settings';
import { COVERAGE_PARAMETERS } from '../../../server/src/coverage/report';
import { PRESETS } from '../../../server/src/core/journey/presets';
import { DEFAULT_SETTINGS } from '../../../server/src/settings/settings';
import { ERROR_CODES } from '../../../server/src/errors';
import { ACTION } from '../../../server/src/plugin';
import { adminRoutes } from '../../../server/src/routes/admin';
import { contentApiRoutes } from '../../../server/src/routes/content-api';
import { textOf } from '../../support/repository';

const docs = (name: string): string => textOf(`docs/${name}`);

const readme = textOf('README.md');

interface Route {
  method: string;
  path: string;
  handler: string;
}

const contentRoutes = (contentApiRoutes as unknown as () => { routes: Route[] })().routes;

/** Paths of all single settings: `coverage.minimum`; records of keys by their own name. */
const settingPaths = (value: object, at = ''): string[] =>
  Object.entries(value).flatMap(([name, inside]) => {
    const path = at === '' ? name : `${at}.${name}`;
    const isGroup = ['coverage', 'overTagged', 'weights', 'cacheControl'].includes(name);
    return isGroup ? settingPaths(inside as object, path) : [path];
  });

describe('the docs', () => {
  it.each(ERROR_CODES)('say the cause and the cure of %s', (code) => {
    const row = docs('errors.md')
      .split('\n')
      .find((line) => line.startsWith(`| \`${code}\``));
    expect(row?.split('|').filter((cell) => cell.trim() !== '')).toHaveLength(4);
  });

  it('name no error code that does not exist', () => {
    const named = [...docs('errors.md').matchAll(/`(JOURNEY_[A-Z_]+)`/g)].map((match) => match[1]);
    expect(
      named.filter((code) => !(ERROR_CODES as readonly string[]).includes(code ?? '')),
    ).toEqual([]);
  });

  it.each(CONTENT_PARAMETERS)('tell what the parameter %s of /content means', (parameter) => {
    const first = docs('content-api.md')
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .map((line) => line.split('|')[1] ?? '');
    expect(first.some((cell) => new RegExp(`\`${parameter}[\`\\[]`).test(cell))).toBe(true);
  });

  it.each(COVERAGE_PARAMETERS)('tell of the filter %s of /coverage', (parameter) => {
    expect(docs('coverage-and-gaps.md') + docs('content-api.md')).toMatch(new RegExp(parameter));
  });

  it.each(contentRoutes.map((route) => [route.path, route.handler] as const))(
    'list the route %s and its action %s',
    (route, handler) => {
      expect(docs('content-api.md')).toContain(`\`/api/journey${route}\``);
      expect(docs('content-api.md')).toContain(`\`${handler}\``);
      expect(docs('permissions.md')).toContain(`\`plugin::journey.${handler}\``);
    },
  );

  it.each(Object.values(ACTION))('explain the admin action %s', (action) => {
    expect(docs('permissions.md')).toContain(`| \`${action}\``);
  });

  it.each(
    adminRoutes.routes
      .filter((route) => !route.path.includes(':kind'))
      .map((route) => `${route.method} /journey${route.path}`),
  )('list the admin route %s', (route) => {
    expect(docs('permissions.md')).toContain(`\`${route}\``);
  });

  it.each(settingPaths(DEFAULT_SETTINGS).filter((name) => name !== 'answers'))(
    'explain the setting %s',
    (name) => {
      expect(docs('settings.md')).toContain(`| \`${name}\``);
    },
  );

  it.each(Object.entries(config.default))(
    'explain the key %s of the configuration, and give its default',
    (name, byDefault) => {
      const row = docs('operations.md')
        .split('\n')
        .find((line) => line.startsWith(`| \`${name}\``));
      expect(row?.split('|')[2]?.trim()).toBe(`\`${JSON.stringify(byDefault)}\``);
    },
  );

  it('explain every setting of a type’s answers', () => {
    const names = Object.keys(answerShape.shape);
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(docs('settings.md')).toContain(`| \`answers.<uid>.${name}\``);
  });

  it('give the defaults that are in force', () => {
    const { coverage, cacheControl } = DEFAULT_SETTINGS;
    const row = (name: string) =>
      (
        docs('settings.md')
          .split('\n')
          .find((line) => line.startsWith(`| \`${name}\``)) ?? ''
      )
        .split('|')[2]
        ?.trim();
    expect(row('coverage.reviewAfterDays')).toBe(`\`${coverage.reviewAfterDays}\``);
    expect(row('coverage.minimum')).toBe(`\`${coverage.minimum}\``);
    expect(row('coverage.surplusAt')).toBe(`\`${coverage.surplusAt}\``);
    expect(row('coverage.overTagged.share')).toBe(`\`${coverage.overTagged.share}\``);
    expect(row('coverage.overTagged.atLeast')).toBe(`\`${coverage.overTagged.atLeast}\``);
    expect(row('cacheControl.anonymous')).toBe(`\`${cacheControl.anonymous}\``);
    expect(row('cacheControl.authenticated')).toBe(`\`${cacheControl.authenticated}\``);
  });

  it.each(PRESETS.map((preset) => [preset.key, preset.stages.length] as const))(
    'list the preset %s with its %i stages',
    (key, stages) => {
      const row = docs('definitions.md')
        .split('\n')
        .find((line) => line.startsWith(`| \`${key}\``));
      expect(row?.split('|')[2]?.trim()).toBe(String(stages));
    },
  );

  it.each(PAGES.map(({ label }) => en[label]))('lead strategists to the page %s', (title) => {
    expect(docs('strategists.md')).toContain(`[${title}](`);
    expect(readme).toContain(`[${title}](`);
  });

  it.each(SETTINGS_LINKS.map(({ intlLabel }) => intlLabel.defaultMessage))(
    'tell what the settings page %s is for',
    (title) => {
      expect(docs('settings.md')).toContain(`\n## ${title}\n`);
    },
  );

  it('say in the README, before a reader stops, what is written and who is asked', () => {
    const start = readme.slice(0, 8000);
    expect(start).toMatch(/\*\*Files\.\*\*.*`schema\.json`/);
    expect(start).toMatch(/\*\*Network\.\*\*/);
  });
});
