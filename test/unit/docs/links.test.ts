import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

import { root, textOf } from '../../support/repository';

const IMAGES = 'docs/images';
const LARGEST_IMAGE = 165 * 1024;

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync(path.join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** Code has brackets that are no links. */
const prose = (page: string): string =>
  textOf(page)
    .replace(/^```[^]*?^```/gm, '')
    .replace(/`[^`\n]*`/g, 'code');

const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? '');

/** Where a page leads to within the repository, as it says it. */
const linksOf = (page: string): string[] =>
  [...matches(prose(page), /\]\(([^)\s]+)\)/g), ...matches(prose(page), /src="([^"]+)"/g)].filter(
    (link) => !/^[a-z]+:/.test(link),
  );

/** As GitHub names the headings of a page. */
const anchorsOf = (page: string): string[] =>
  matches(textOf(page).replace(/^```[^]*?^```/gm, ''), /^#+ (.+)$/gm).map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

const leadsSomewhere = (page: string, link: string): boolean => {
  const [file = '', anchor] = link.split('#');
  const target = file === '' ? page : path.posix.join(path.posix.dirname(page), file);
  if (!existsSync(path.join(root, target))) return false;
  return anchor === undefined || anchorsOf(target).includes(anchor);
};

const shown = new Set(
  pages.flatMap((page) =>
    linksOf(page)
      .filter((link) => link.endsWith('.png'))
      .map((link) => path.posix.join(path.posix.dirname(page), link)),
  ),
);
const images = readdirSync(path.join(root, IMAGES)).map((name) => `${IMAGES}/${name}`);

describe('the pages of the docs', () => {
  it.each(pages)('lead somewhere with every link and picture of %s', (page) => {
    expect(linksOf(page).filter((link) => !leadsSomewhere(page, link))).toEqual([]);
  });

  it('are found from the README, each of them', () => {
    const linked = linksOf('README.md').map((link) => link.split('#')[0]);
    for (const page of pages.slice(2)) {
      if (page !== 'CHANGELOG.md') expect(linked).toContain(page);
    }
  });
});

describe('the pictures of the docs', () => {
  it('are all shown on a page', () => {
    expect(images.filter((image) => !shown.has(image))).toEqual([]);
  });

  it('are those that the script takes', () => {
    const taken = matches(
      textOf('scripts/lib/screenshots/pictures.mjs'),
      /^(?: {2}\{| {4}) ?name: '([a-z-]+)',/gm,
    ).map((name) => `${IMAGES}/${name}.png`);
    expect(taken.sort()).toEqual(images.sort());
  });

  it('are small', () => {
    const large = images.filter((image) => statSync(path.join(root, image)).size > LARGEST_IMAGE);
    expect(large).toEqual([]);
  });
});
