import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import type { InventoryItem } from '../../server/src/core/coverage/inventory';
import { InventoryPage } from '../../admin/src/pages/Inventory/InventoryPage';
import { DEFINITIONS } from './support/definitions';
import { renderInAdmin } from './support/render';
import { stubServer } from './support/server';

jest.mock('../../admin/src/strapi-shims/contentManager', () => ({
  useHostTypes: () => [
    {
      uid: 'api::article.article',
      displayName: 'Article',
      kind: 'collectionType',
      journey: { enabled: true },
      attributes: [],
    },
    {
      uid: 'api::home.home',
      displayName: 'Home page',
      kind: 'singleType',
      journey: { enabled: true },
      attributes: [],
    },
  ],
}));

/** It asks for the user's rights, and has tests of its own. */
jest.mock('../../admin/src/report/ExportMenu', () => ({ ExportMenu: () => null }));

const ITEM: InventoryItem = {
  contentType: 'api::article.article',
  documentId: 'abc',
  title: 'A and B compared',
  stages: ['consideration', 'decision'],
  personas: ['it-manager'],
  formats: ['comparison'],
  touchpoints: [],
  locales: ['da', 'en'],
  status: 'published',
  updatedAt: Date.UTC(2026, 4, 1),
  isStale: true,
};

const SCOPE = {
  journey: 'five-stage',
  locale: 'en',
  locales: ['en', 'da'],
  types: [],
  format: null,
  persona: null,
  status: 'published',
  age: null,
};

const stub = (items: readonly InventoryItem[], scope: object = {}) =>
  stubServer({
    '/journey/definitions': () => ({ data: DEFINITIONS }),
    '/journey/inventory': () => ({
      data: items,
      meta: {
        scope: { ...SCOPE, ...scope },
        pagination: { page: 1, pageSize: 20, pageCount: 1, total: items.length },
      },
    }),
  });

const lastQuery = (requests: readonly URL[]) =>
  Object.fromEntries(
    requests.filter(({ pathname }) => pathname === '/journey/inventory').at(-1)!.searchParams,
  );
const PAGE_ONE = { 'pagination[page]': '1', 'pagination[pageSize]': '20' };

describe('the Inventory page', () => {
  it('lists pieces with what they are for, and says what it lists', async () => {
    const { requests } = stub([ITEM]);
    renderInAdmin(<InventoryPage />, { address: '/?stage=consideration&for=it-manager' });

    expect(
      await screen.findByText('1 piece for IT manager in Consideration, in English, published'),
    ).toBeInTheDocument();
    const row = within((await screen.findByRole('link', { name: ITEM.title })).closest('tr')!);
    expect(row.getAllByRole('gridcell').map((cell) => cell.textContent)).toEqual([
      'A and B compared',
      'Article',
      'Consideration (primary), Decision',
      'IT manager',
      'Comparison',
      'Published',
      'May 1, 2026Stale',
    ]);
    expect(lastQuery(requests)).toEqual({ stage: 'consideration', for: 'it-manager', ...PAGE_ONE });
  });

  it('leads to where the piece is edited, in its first language, single types by type', async () => {
    stub([ITEM, { ...ITEM, contentType: 'api::home.home', title: '', locales: [] }]);
    renderInAdmin(<InventoryPage />);

    expect(await screen.findByRole('link', { name: ITEM.title })).toHaveAttribute(
      'href',
      '/content-manager/collection-types/api::article.article/abc?plugins[i18n][locale]=da',
    );
    expect(screen.getByRole('link', { name: 'Without a title' })).toHaveAttribute(
      'href',
      '/content-manager/single-types/api::home.home',
    );
  });

  it('leads back to the matrix under the same filters', async () => {
    stub([ITEM]);
    renderInAdmin(<InventoryPage />, { address: '/?locale=da&stage=consideration&page=2' });

    expect(await screen.findByRole('link', { name: 'Back to the matrix' })).toHaveAttribute(
      'href',
      '/plugins/journey?locale=da',
    );
  });

  it.each([
    [
      '?everyone=true&untagged=true',
      '0 pieces for everyone without a stage, in English, published',
    ],
    ['?stale=true&planned=true', /published · Planned: drafts never published · Stale$/],
    ['?_q=compare', /with “compare” in the title$/],
    ['?types=api::home.home', /type Home page$/],
  ])('says of %s what it lists', async (address, text) => {
    stub([]);
    renderInAdmin(<InventoryPage />, { address: `/${address}` });

    expect(await screen.findByRole('heading', { level: 2, name: text })).toBeInTheDocument();
    expect(screen.getByText(/No piece fits/)).toBeInTheDocument();
  });

  it('says the languages of each piece where it lists all of them', async () => {
    stub([ITEM], { locale: '*', persona: 'house-owner', age: 'stale' });
    renderInAdmin(<InventoryPage />, { address: '/?locale=*' });

    expect(await screen.findByRole('gridcell', { name: 'Danish, English' })).toBeInTheDocument();
    expect(
      screen.getByText(/in all languages, published · that House owner is served · last changed/),
    ).toBeInTheDocument();
  });

  it('asks for the stage, the row and the kind chosen, from the first page on', async () => {
    const { requests } = stub([ITEM]);
    renderInAdmin(<InventoryPage />, { address: '/?page=3&_q=a%26b' });
    const choose = async (filter: string, option: string) => {
      await userEvent.click(await screen.findByRole('combobox', { name: filter }));
      await userEvent.click(screen.getByRole('option', { name: option }));
    };
    await choose('Stage', 'Without a stage');
    await choose('Row of the matrix', 'Everyone');

    await waitFor(() =>
      expect(lastQuery(requests)).toEqual({
        untagged: 'true',
        everyone: 'true',
        search: 'a&b',
        ...PAGE_ONE,
      }),
    );
    await choose('Stage', 'Decision');
    await waitFor(() =>
      expect(lastQuery(requests)).toMatchObject({ stage: 'decision', everyone: 'true' }),
    );
    expect(lastQuery(requests)).not.toHaveProperty('untagged');
  });

  it('shows everything again at one click, whatever it was narrowed by', async () => {
    stub([ITEM]);
    renderInAdmin(<InventoryPage />, { address: '/?stage=consideration&for=it-manager&page=2' });
    await userEvent.click(await screen.findByRole('button', { name: 'Reset the filters' }));

    await waitFor(() => expect(screen.getByTestId('address')).toBeEmptyDOMElement());
    expect(screen.queryByRole('button', { name: 'Reset the filters' })).not.toBeInTheDocument();
  });

  it('sorts by a head of the table', async () => {
    const { requests } = stub([ITEM]);
    renderInAdmin(<InventoryPage />);
    await userEvent.click(await screen.findByRole('gridcell', { name: 'Title' }));

    await waitFor(() => expect(lastQuery(requests)).toMatchObject({ sort: 'title:asc' }));
  });
});
