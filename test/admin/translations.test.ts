import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { isLiteralElement } from '@formatjs/icu-messageformat-parser';
import { IntlMessageFormat } from 'intl-messageformat';

import { messages as da } from '../../admin/src/translations/da';
import { messages as en } from '../../admin/src/translations/en';
import { messages as sv } from '../../admin/src/translations/sv';

const ADMIN = path.join(__dirname, '../../admin/src');
const LOCALES = ['en', 'da', 'sv'];

const TRANSLATIONS = path.join(ADMIN, 'translations');

const areasOf = (locale: string): string[] =>
  readdirSync(path.join(TRANSLATIONS, locale))
    .filter((file) => file.endsWith('.json'))
    .sort();

/** As the admin loads them. */
const LOADED: Record<string, Record<string, string>> = { en, da, sv };
const english: Record<string, string> = en;

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
  it.each(LOCALES)('have no page of the same name as its group in the menu, in %s', (locale) => {
    const of = LOADED[locale]!;
    expect(of['inventory.title']).not.toBe(of['nav.content']);
  });

  it.each(LOCALES)('do not say again in a cell what its column is, in %s', (locale) => {
    const of = LOADED[locale]!;
    for (const key of Object.keys(of).filter((each) => each.startsWith('rule.')))
      expect(of[key]).not.toContain(`${of['column.rule']}:`);
  });

  it('speak in Danish of one line as of one', () => {
    const message = new IntlMessageFormat(da['import.checked-summary'], 'da');
    const some = { total: 1, changes: 1, clearings: 0, unchanged: 0, problems: 0 };
    expect(message.format(some)).toBe('1 linje: 1 ville ændre sit indhold.');
  });

  it('are in English, Danish and Swedish', () => {
    expect(readdirSync(TRANSLATIONS).sort()).toEqual([...LOCALES].sort());
  });

  describe.each(LOCALES)('in %s', (locale) => {
    const messages = LOADED[locale]!;

    it('are all loaded, no key twice', () => {
      const keys = areasOf(locale).flatMap((area) =>
        Object.keys(JSON.parse(readFileSync(path.join(TRANSLATIONS, locale, area), 'utf8'))),
      );
      expect(Object.keys(messages).sort()).toEqual(keys.sort());
    });

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
    const source = [ADMIN, path.join(__dirname, '../../server/src')]
      .flatMap((folder) =>
        readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) =>
          path.join(folder, file),
        ),
      )
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const isUsed = (key: string) => [`${key}'`, `${key}\``].some((text) => source.includes(text));
    const unused = Object.keys(english).filter((key) => !isUsed(key));

    expect(unused).toEqual([]);
  });
});
