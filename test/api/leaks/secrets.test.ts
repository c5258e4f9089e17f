import { makeCallers, type Caller, type Right } from '../../support/leaks/callers';
import { pryingPaths } from '../../support/leaks/requests';
import { startSiteWithSecrets } from '../../support/leaks/site';
import type { Site } from '../../support/content/site';

/*
 * Everything hidden has a word of its own. All callers ask everything, and no answer to one who
 * may not see it holds the word: not in its body, its headers, nor the text of an error.
 */

interface Secret {
  readonly what: string;
  readonly words: readonly string[];
  /** Who may see it; absent: nobody. */
  readonly right?: Right;
  /** Where even they may. */
  readonly where?: RegExp;
}

interface Seen {
  readonly caller: Caller;
  readonly path: string;
  readonly text: string;
}

let site: Site;
let secrets: Secret[];
const answers: Seen[] = [];

const hashesOfPins = async (): Promise<string[]> => {
  const { connection } = site.app.strapi.db;
  return connection('articles').whereNotNull('pin').pluck<string[]>('pin');
};

const idsOf = (names: string[]): string[] => names.map((name) => site.id(name));

beforeAll(async () => {
  const { site: started, creator } = await startSiteWithSecrets();
  site = started;
  const drafts = ['hidden-draft', 'hidden-untagged-draft'];
  const vaults = ['hidden-vault', 'hidden-untagged-vault'];
  secrets = [
    { what: 'a private field', words: ['hidden-note'] },
    { what: 'a password', words: ['hidden-pin', ...(await hashesOfPins())] },
    { what: 'a private field of a relation', words: ['hidden-email'] },
    { what: 'what the strategist wrote of a persona', words: ['Secret story', 'Secret role'] },
    { what: 'a piece of a type that takes no part', words: ['hidden-page'] },
    { what: 'the admin user who wrote it', words: [creator] },
    {
      what: 'a draft',
      words: [...drafts, ...idsOf(drafts), 'hidden-change', 'hidden-swedish-draft'],
      right: 'preview',
      where: /\/(preview|coverage|gaps)\?|explain=true/,
    },
    {
      what: 'a piece of a type that may not be read',
      words: [...vaults, ...idsOf(vaults)],
      right: 'vault',
    },
    { what: 'a relation to such a piece', words: ['hidden-dossier'], right: 'vault' },
    { what: 'a relation whose target may not be read', words: ['hidden-author'], right: 'author' },
  ];
  for (const caller of await makeCallers(site)) {
    for (const path of pryingPaths(site)) {
      const { text, headers } = await site.get(path, caller.headers);
      answers.push({ caller, path, text: `${text} ${JSON.stringify(headers)}` });
    }
  }
}, 240_000);
afterAll(() => site.app.remove());

const maySee = ({ right, where }: Secret, { caller, path }: Seen): boolean =>
  right !== undefined && caller.rights.includes(right) && (where?.test(path) ?? true);

const holds = ({ words }: Secret, { text }: Seen): boolean =>
  words.some((word) => text.includes(word));

const told = ({ caller, path }: Seen): string => `${caller.name}: ${path}`;

describe('whatever is asked, and by whom', () => {
  it('no answer holds what the caller may not see', () => {
    const leaks = secrets.flatMap((secret) =>
      answers
        .filter((answer) => !maySee(secret, answer) && holds(secret, answer))
        .map((answer) => `${secret.what} is told to ${told(answer)}`),
    );
    expect(leaks).toEqual([]);
  });

  it('some answer holds what the caller may see', () => {
    const rights: Array<[Right, number]> = [
      ['preview', 3],
      ['vault', 3],
      ['author', 3],
    ];
    for (const [right, callers] of rights) {
      const shown = answers.filter((answer) =>
        secrets.some(
          (secret) => secret.right === right && maySee(secret, answer) && holds(secret, answer),
        ),
      );
      expect([right, new Set(shown.map(({ caller }) => caller.name)).size]).toEqual([
        right,
        callers,
      ]);
    }
  });

  it('no answer holds a piece in a language that was not asked for', () => {
    // Strapi's own `populate=*` brings the localizations as well.
    const asksFor = (path: string) =>
      /locale=(da|\*)|populate=localizations|populate\]?=\*|author\.articles/.test(path);
    const danish = answers.filter(({ text }) => text.includes('hidden-danish'));
    expect(danish.length).toBeGreaterThan(0);
    expect(danish.filter(({ path }) => !asksFor(path)).map(told)).toEqual([]);
  });

  it('no answer is an error of the server', () => {
    expect(answers.filter(({ text }) => /"status":5\d\d/.test(text)).map(told)).toEqual([]);
  });
});
