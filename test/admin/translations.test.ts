import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { isLiteralElement } from '@formatjs/icu-messageformat-parser';
import { IntlMessageFormat } from 'intl-messageformat';

const ADMIN = path.join(__dirname, '../../admin/src');
const LOCALES = ['en', 'da', 'sv'];

const messagesOf = (locale: string): Record<string, string> =>
  JSON.parse(readFileSync(path.join(ADMIN, 'translations', `${locale}.json`), 'utf8'));

const english = messagesOf('en');

type Ast = ReturnType<IntlMessageFormat['getAst']>;

/** Names of everything a message asks for, in all its branches. */
const placeholdersIn = (ast: Ast): string[] =>
  ast.flatMap((element) => {
    const own = 'value' in element && !isLiteralElement(element) ? [element.value] : [];
    const branches = 'options' in element ? Object.values(element.options) : [];
    return [...own, ...branches.flatMap(({ value }) => placeholdersIn(value))];
  });

const placeholdersOf = (message: string, locale: string): string[] => {
  const names = placeholdersIn(new IntlMessageFormat(message, locale).getAst());
  return [...new Set(names.map(String))].sort();
};

describe('translations', () => {
  it('are in English, Danish and Swedish', () => {
    expect(readdirSync(path.join(ADMIN, 'translations')).sort()).toEqual(
      LOCALES.map((locale) => `${locale}.json`).sort(),
    );
  });

  describe.each(LOCALES)('in %s', (locale) => {
    const messages = messagesOf(locale);

    it('have the same keys in the same order', () => {
      expect(Object.keys(messages)).toEqual(Object.keys(english));
    });

    it('are never blank', () => {
      expect(Object.entries(messages).filter(([, message]) => message.trim() === '')).toEqual([]);
    });

    it.each(Object.keys(english))('%s is a valid message that asks for the same values', (key) => {
      expect(placeholdersOf(messages[key]!, locale)).toEqual(placeholdersOf(english[key]!, 'en'));
    });
  });

  it('are all used', () => {
    const files = readdirSync(ADMIN, { recursive: true, encoding: 'utf8' });
    const source = files
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => readFileSync(path.join(ADMIN, file), 'utf8'))
      .join('\n');
    const isUsed = (key: string) => [`${key}'`, `${key}\``].some((text) => source.includes(text));
    const unused = Object.keys(english).filter((key) => !isUsed(key));

    expect(unused).toEqual([]);
  });
});
