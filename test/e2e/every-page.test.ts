import type { Locator } from 'playwright-core';

import { PAGES } from '../../admin/src/pages/pages';
import { SETTINGS_LINKS } from '../../admin/src/settings/settingsLinks';
import { messages as da } from '../../admin/src/translations/da';
import { messages as en } from '../../admin/src/translations/en';
import { messages as sv } from '../../admin/src/translations/sv';
import { violationsIn } from '../support/axe';
import { createLocale, createPersona, createPiece } from '../support/host/content';
import { expectQuiet, openSession, type Session } from '../support/host/session';

const JOURNEY = '/admin/plugins/journey';
const ARTICLES = '/admin/content-manager/collection-types/api::article.article';

type Texts = typeof en;

interface Place {
  name: string;
  address: string;
  title: keyof Texts;
  isSetting: boolean;
}

const places: Place[] = [
  ...PAGES.map(({ path, label }) => ({
    name: en[label],
    address: path === '' ? JOURNEY : `${JOURNEY}/${path}`,
    title: label,
    isSetting: false,
  })),
  ...SETTINGS_LINKS.map(({ to, intlLabel }) => ({
    name: `${intlLabel.defaultMessage} among the settings`,
    address: `/admin/settings/${to}`,
    title: intlLabel.id.replace(/^journey\./, '') as keyof Texts,
    isSetting: true,
  })),
];

/** Both themes and every language; the longest words in the theme that fewer look at. */
const looks = [
  { theme: 'light', language: 'en', texts: en, stage: 'Awareness' },
  { theme: 'dark', language: 'da', texts: da, stage: 'Bevidsthed' },
  { theme: 'light', language: 'sv', texts: sv, stage: 'Medvetenhet' },
] as const;

/** What is seen or read out inside an element: texts, labels, placeholders. */
const wordsIn = (element: Element): string[] => {
  const words: string[] = [];
  for (const each of [element, ...element.querySelectorAll('*')]) {
    for (const node of each.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) words.push((node.textContent ?? '').trim());
    }
    for (const name of ['aria-label', 'placeholder', 'title']) {
      const value = each.getAttribute(name);
      if (value !== null) words.push(value.trim());
    }
  }
  return words.filter((word) => word !== '');
};

/** By how many pixels the page, or what holds its content, is wider than its place. */
const overflowOf = (main: Element): number => {
  let widest = 0;
  for (let each: Element | null = main; each !== null; each = each.parentElement) {
    widest = Math.max(widest, each.scrollWidth - each.clientWidth);
  }
  return widest;
};

describe('every page of the plugin', () => {
  let session: Session;

  beforeAll(async () => {
    session = await openSession('every-page');
    await createLocale(session, 'da', 'Danish');
    await createPersona(session, 'it-manager', 'IT manager');
    const personas = ['it-manager'];
    await createPiece(session, { type: 'article', title: 'What is it?', stages: ['awareness'] });
    await createPiece(session, {
      type: 'article',
      title: 'A and B compared, in every detail that anybody has ever asked us about',
      stages: ['consideration', 'decision'],
      personas,
      format: 'comparison',
    });
    await createPiece(session, { type: 'notice', title: 'Not tagged yet' });
  });

  afterAll(() => session?.close());
  afterEach(() => expectQuiet(session));

  describe.each(looks)('$theme, in $language', ({ theme, language, texts, stage }) => {
    const english = new Set<string>(
      Object.entries(en)
        .filter(([key, text]) => texts[key as keyof Texts] !== text && !text.includes('{'))
        .map(([, text]) => text),
    );
    /** Texts that mean one thing in English and, as it happens, are right for another. */
    for (const text of Object.values(texts)) english.delete(text);

    beforeAll(() =>
      session.page.evaluate(
        ([chosenTheme, chosenLanguage]) => {
          localStorage.setItem('STRAPI_THEME', chosenTheme);
          localStorage.setItem('strapi-admin-language', chosenLanguage);
        },
        [theme, language] as const,
      ),
    );

    const isForeign = (word: string) => english.has(word) || /(?<!::)\bjourney\.[a-z]/.test(word);
    const expectWell = async (part: Locator) => {
      expect((await part.evaluate(wordsIn)).filter(isForeign)).toEqual([]);
      expect(await violationsIn(part)).toEqual([]);
    };
    const open = async (address: string) => {
      await session.page.setViewportSize({ width: 1440, height: 900 });
      await session.page.goto(address);
    };

    it.each(places)('$name', async ({ address, title, isSetting }) => {
      const { page } = session;
      await open(address);
      await page.getByRole('heading', { level: 1, name: texts[title], exact: true }).waitFor();
      const main = page.getByRole('main');
      // Loaders and failures are alerts.
      await main.getByRole('alert').waitFor({ state: 'detached' });
      await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' });

      await expectWell(main);
      // Among the settings, beside the host's own: the list of links that holds this one.
      const link = page.getByRole('link', { name: texts[title], exact: true });
      const navigation = page.getByRole('navigation').last();
      const ours = navigation.getByRole('list').filter({ has: link });
      await expectWell(isSetting ? ours.last() : navigation);

      expect(await main.evaluate(overflowOf)).toBe(0);
      await page.setViewportSize({ width: 1024, height: 900 });
      expect(await main.evaluate(overflowOf)).toBe(0);
    });

    it('the panel in the edit view', async () => {
      const { page } = session;
      await open(`${ARTICLES}/create?plugins[i18n][locale]=en`);
      const panel = page
        .locator('aside')
        .filter({ has: page.getByRole('heading', { name: texts['panel.title'] }) });
      await panel.getByRole('button', { pressed: false }).first().waitFor();

      await expectWell(panel);
    });

    it('the column in the list', async () => {
      const { page } = session;
      await open(`${ARTICLES}?page=1&pageSize=10&sort=title:ASC`);
      const cell = page
        .getByRole('row')
        .filter({ hasText: 'What is it?' })
        .getByRole('gridcell')
        .filter({ hasText: stage });
      await cell.waitFor();

      await expectWell(cell);
    });

    it('the widgets on the home page', async () => {
      const { page } = session;
      await open('/admin');
      // The host puts its widgets in their places once it knows the user's own order of them.
      await page.waitForLoadState('networkidle');
      for (const title of [texts['home.gaps'], texts['home.coverage'], texts['home.untagged']]) {
        // The frame and its title are the host's, which gives every widget a main of its own.
        const widget = page
          .locator('section')
          .filter({ has: page.getByText(title, { exact: true }) })
          .getByRole('main')
          .locator(':scope > *')
          .and(page.locator(':not([role="alert"])'));
        await widget.waitFor();

        await expectWell(widget);
      }
    });
  });
});
