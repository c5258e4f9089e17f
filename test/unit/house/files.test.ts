import { filesBelow, textOf } from '../../support/repository';

const longest = 300;

const sources = ['server/src', 'admin/src'].flatMap(filesBelow).filter((f) => /\.tsx?$/.test(f));
const texts = filesBelow('.').filter((file) => /\.(tsx?|m?js|cjs|json|md|ya?ml|sh)$/.test(file));

describe('the files', () => {
  it(`are of at most ${longest} lines in the server and the admin`, () => {
    expect(sources.length).toBeGreaterThan(0);
    const tooLong = sources.filter((file) => textOf(file).split('\n').length - 1 > longest);
    expect(tooLong).toEqual([]);
  });

  // Put together, so that this file does not find itself.
  it.each([
    ['a folder outside the repository', ['../', 'shared'].join('')],
    ['a folder of somebody’s machine', ['(/work|/root|/Users|/home/\\w+)', '/'].join('')],
    ['a registry', ['registry', 'npmjs'].join('\\.')],
  ])('name nowhere %s', (_, pattern) => {
    const naming = texts.filter((file) => new RegExp(pattern).test(textOf(file)));
    expect(naming).toEqual([]);
  });
});
