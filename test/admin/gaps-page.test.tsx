import { useAuth, useRBAC } from '@strapi/strapi/admin';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { GapsPage } from '../../admin/src/pages/Gaps/GapsPage';
import { reportOn, SOME_PIECES } from './support/coverage';
import { DEFINITIONS } from './support/definitions';
import { renderInAdmin } from './support/render';
import { stubServer } from './support/server';

const ARTICLE = 'api::article.article';
const GUIDE = 'api::guide.guide';

const typeOf = (uid: string, displayName: string, journey: object) => ({
  uid,
  displayName,
  kind: 'collectionType' as const,
  journey,
  attributes: [],
});
const TYPES = [
  typeOf(ARTICLE, 'Article', { enabled: true }),
  typeOf(GUIDE, 'Guide', { enabled: true, defaults: { format: 'comparison' } }),
];

jest.mock('../../admin/src/strapi-shims/contentManager', () => ({ useHostTypes: () => TYPES }));
jest.mock('@strapi/strapi/admin', () => ({
  ...jest.requireActual<object>('@strapi/strapi/admin'),
  useRBAC: jest.fn(),
  useAuth: jest.fn(),
}));

/** May write these types, in these languages; and dismiss gaps or not. */
const grant = (rights: { create?: Record<string, string[]>; manage?: boolean }) => {
  const permissions = Object.entries(rights.create ?? {}).map(([subject, locales]) => ({
    action: 'plugin::content-manager.explorer.create',
    subject,
    properties: { locales },
  }));
  jest
    .mocked(useAuth)
    .mockImplementation(((_name: string, select: (auth: object) => unknown) =>
      select({ permissions })) as never);
  jest
    .mocked(useRBAC)
    .mockReturnValue({ allowedActions: { canManage: rights.manage ?? true } } as never);
};

const answersOn = (report: ReturnType<typeof reportOn>) => ({
  '/journey/definitions': () => ({ data: DEFINITIONS }),
  '/journey/gaps': (url: URL) =>
    report.gaps(
      Number(url.searchParams.get('pagination[page]')),
      Number(url.searchParams.get('pagination[pageSize]')),
    ),
  '/journey/dismissals': () => ({ data: {} }),
});

/** The first gap of a type, as it stands in the list. */
const gapOf = async (badge: string): Promise<HTMLElement> =>
  (await screen.findAllByText(badge))
    .map((element) => element.closest('li'))
    .find(
      (item): item is HTMLLIElement =>
        item !== null && within(item).queryByText('Priority') !== null,
    )!;

beforeEach(() => grant({ create: { [ARTICLE]: ['en'], [GUIDE]: ['en', 'da'] } }));

describe('the Gaps page', () => {
  it('lists the gaps as the server orders them, each with why it is one', async () => {
    const report = reportOn(SOME_PIECES);
    stubServer(answersOn(report));
    renderInAdmin(<GapsPage />);
    const stops = await screen.findAllByRole('button', { name: 'How the priority came about' });

    expect(stops).toHaveLength(report.gaps().data.length);
    const first = stops[0]!.closest('li')!;
    expect(first).toHaveTextContent('100Priority');
    expect(first).toHaveTextContent(
      'No visitor at Decision finds anything in English: 0 of 2 wished pieces.',
    );
    expect(first).toHaveTextContent('The settings wish 2 pieces at each stage, for each persona.');
  });

  it('gives the arithmetic of a priority in words, once it is asked for', async () => {
    stubServer(answersOn(reportOn(SOME_PIECES)));
    renderInAdmin(<GapsPage />);
    const gap = await gapOf('Thin');
    const stop = within(gap).getByRole('button', { name: 'How the priority came about' });
    expect(stop).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(stop);

    expect(stop).toHaveAttribute('aria-expanded', 'true');
    const lines = within(gap)
      .getAllByRole('listitem')
      .map((line) => line.textContent);
    expect(lines.slice(0, 3)).toEqual([
      'Every gap starts from 100.',
      '1 of 2 wished pieces are there. 50% is lacking: × 0.5 = 50',
      'The kind of gap, Thin, weighs 0.6: × 0.6 = 30',
    ]);
  });

  it('lets the arrow keys go from gap to gap', async () => {
    stubServer(answersOn(reportOn(SOME_PIECES)));
    renderInAdmin(<GapsPage />);
    const stops = await screen.findAllByRole('button', { name: 'How the priority came about' });
    stops[0]!.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(stops[1]).toHaveFocus();
    await userEvent.keyboard('{End}');
    expect(stops.at(-1)).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}{Home}');
    expect(stops[0]).toHaveFocus();
  });

  it('links a gap about a piece to where it is edited', async () => {
    stubServer(answersOn(reportOn(SOME_PIECES)));
    renderInAdmin(<GapsPage />);
    const link = await screen.findByRole('link', { name: 'Open “Piece d”' });

    expect(link).toHaveAttribute(
      'href',
      '/content-manager/collection-types/api::article.article/d',
    );
  });

  it('shows the rest of the gaps page by page', async () => {
    const { requests } = stubServer(answersOn(reportOn(SOME_PIECES)));
    renderInAdmin(<GapsPage />, { address: '/?page=2&pageSize=3' });
    await screen.findAllByText('How the priority came about');
    const asked = requests.find(({ pathname }) => pathname === '/journey/gaps')!;

    expect(asked.searchParams.get('pagination[page]')).toBe('2');
    expect(asked.searchParams.get('pagination[pageSize]')).toBe('3');
  });

  it('keeps the kinds of gaps and what is dismissed in the address, and asks for them', async () => {
    const { requests } = stubServer(answersOn(reportOn(SOME_PIECES)));
    renderInAdmin(<GapsPage />, { address: '/?gapTypes=missing,thin&dismissed=either' });
    await screen.findAllByText('How the priority came about');
    const asked = requests.find(({ pathname }) => pathname === '/journey/gaps')!;

    expect(asked.searchParams.get('gapTypes')).toBe('missing,thin');
    expect(asked.searchParams.get('dismissed')).toBe('either');
    expect(screen.getByText('2 kinds of gaps')).toBeInTheDocument();
  });

  it('says when there is no gap in the view', async () => {
    const report = reportOn(SOME_PIECES);
    const pagination = { page: 1, pageSize: 20, pageCount: 0, total: 0 };
    stubServer({
      ...answersOn(report),
      '/journey/gaps': () => ({ data: [], meta: { pagination, gapTypes: {}, dismissed: 0 } }),
    });
    renderInAdmin(<GapsPage />);

    expect(
      await screen.findByText('There is no open gap in this view. Well done!'),
    ).toBeInTheDocument();
  });
});

describe('creating a draft', () => {
  it('leads to the form of the only type that may be written, with the tags of the gap', async () => {
    grant({ create: { [ARTICLE]: ['en'] } });
    stubServer(answersOn(reportOn(SOME_PIECES)));
    renderInAdmin(<GapsPage />);
    const link = within(await gapOf('Format missing')).getByRole('link', { name: 'Create draft' });

    expect(link).toHaveAttribute(
      'href',
      `/content-manager/collection-types/${ARTICLE}/create?plugins[i18n][locale]=en&journey[stages]=consideration&journey[format]=comparison`,
    );
  });

  it('offers the types where there are several, those of the format first', async () => {
    stubServer(answersOn(reportOn(SOME_PIECES)));
    renderInAdmin(<GapsPage />);
    await userEvent.click(
      within(await gapOf('Format missing')).getByRole('button', { name: 'Create draft' }),
    );

    const items = await screen.findAllByRole('menuitem');
    expect(items.map(({ textContent }) => textContent)).toEqual(['Guide', 'Article']);
  });

  it('is not offered to who may write no type in the language of the gap', async () => {
    grant({ create: { [ARTICLE]: ['da'] } });
    stubServer(answersOn(reportOn(SOME_PIECES)));
    renderInAdmin(<GapsPage />);
    await screen.findAllByText('How the priority came about');

    expect(screen.queryByText('Create draft')).not.toBeInTheDocument();
  });
});

describe('dismissing a gap', () => {
  it('asks for a reason, and sends it with the last day', async () => {
    const sent: unknown[] = [];
    stubServer(answersOn(reportOn(SOME_PIECES)));
    const fetch = window.fetch.bind(window);
    Object.assign(window, {
      fetch: (address: string, init: RequestInit) => {
        if (init.method === 'POST') sent.push(JSON.parse(String(init.body)));
        return fetch(address, init);
      },
    });
    renderInAdmin(<GapsPage />);
    const [button] = await screen.findAllByRole('button', { name: 'Dismiss' });
    await userEvent.click(button!);
    const dialog = await screen.findByRole('dialog', { name: 'Dismiss this gap' });
    const send = within(dialog).getByRole('button', { name: 'Dismiss' });
    await userEvent.click(send);
    expect(within(dialog).getByText(/Say why/)).toBeInTheDocument();
    expect(sent).toEqual([]);

    await userEvent.type(within(dialog).getByRole('textbox', { name: /Reason/ }), 'Not our market');
    await userEvent.click(within(dialog).getByRole('checkbox', { name: 'For good' }));
    await userEvent.click(send);
    await waitFor(() =>
      expect(sent).toEqual([
        { gap: 'missing/decision/*/*/en', reason: 'Not our market', until: null },
      ]),
    );
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
  });

  it('is not offered to who may not manage expectations', async () => {
    grant({ manage: false });
    stubServer(answersOn(reportOn(SOME_PIECES)));
    renderInAdmin(<GapsPage />);
    await screen.findAllByText('How the priority came about');

    expect(screen.queryByRole('button', { name: 'Dismiss' })).not.toBeInTheDocument();
  });

  it('is told of with the gap, which can be brought back', async () => {
    const report = reportOn(SOME_PIECES);
    const page = report.gaps();
    const dismissal = {
      gap: page.data[0]!.id,
      reason: 'Not our market',
      until: '2031-03-01',
      at: Date.UTC(2030, 0, 2, 12),
      by: 'Kai Doe',
    };
    const { requests } = stubServer({
      ...answersOn(report),
      '/journey/gaps': () => ({ ...page, data: [{ ...page.data[0], dismissal }] }),
    });
    renderInAdmin(<GapsPage />, { address: '/?dismissed=true&locale=en' });
    const [bringBack] = await screen.findAllByRole('button', { name: 'Bring back' });

    expect(screen.getByText('Dismissed until March 1, 2031')).toBeInTheDocument();
    expect(screen.getByText('“Not our market” – Kai Doe, January 2, 2030')).toBeInTheDocument();
    await userEvent.click(bringBack!);
    await waitFor(() => {
      const asked = requests.find(({ pathname }) => pathname === '/journey/dismissals');
      expect(Object.fromEntries(asked?.searchParams ?? [])).toEqual({
        locale: 'en',
        gap: dismissal.gap,
      });
    });
  });
});
