import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { CoveragePage } from '../../admin/src/pages/Coverage/CoveragePage';
import { reportOn, SOME_PIECES } from './support/coverage';
import { DEFINITIONS } from './support/definitions';
import { renderInAdmin } from './support/render';
import { Failure, stubServer } from './support/server';

jest.mock('../../admin/src/strapi-shims/contentManager', () => ({
  useHostTypes: () => [
    {
      uid: 'api::article.article',
      displayName: 'Article',
      kind: 'collectionType',
      journey: { enabled: true },
      attributes: [],
    },
  ],
}));

/** It asks for the user's rights, and has tests of its own. */
jest.mock('../../admin/src/report/ExportMenu', () => ({ ExportMenu: () => null }));

const answersOn = (report: ReturnType<typeof reportOn>) => ({
  '/journey/definitions': () => ({ data: DEFINITIONS }),
  '/journey/coverage': () => report.coverage,
});

const rowOf = async (name: string) => {
  const header = await screen.findByRole('rowheader', { name });
  return within(header.closest('tr')!)
    .getAllByRole('gridcell')
    .map((cell) => cell.textContent);
};

const headers = () =>
  within(screen.getByRole('grid'))
    .getAllByRole('columnheader')
    .map((header) => header.textContent);

/** What the page is opened with that a link leads to. */
const queryOf = (link: HTMLElement) =>
  Object.fromEntries(new URL(link.getAttribute('href')!, 'http://localhost').searchParams);

const filterBy = async (filter: string, option: string) => {
  await userEvent.click(await screen.findByRole('combobox', { name: filter }));
  await userEvent.click(screen.getByRole('option', { name: option }));
};

describe('the Coverage page', () => {
  it('shows number and status of every cell, the row for everyone and the total', async () => {
    stubServer(answersOn(reportOn(SOME_PIECES)));
    renderInAdmin(<CoveragePage />);

    expect(await rowOf('IT manager')).toEqual([
      '2Covered · target 21 own, 1 for everyone1 stale',
      '1Thin · target 20 own, 1 for everyone',
      '0Gap · target 2',
      '4',
    ]);
    expect(await rowOf('Everyone')).toEqual([
      '1Thin · target 21 stale',
      '1Thin · target 2',
      '0Gap · target 2',
      '3',
    ]);
    expect(await rowOf('All pieces')).toEqual(['21 stale', '1', '0', '41 stale']);
    expect(headers()).toEqual(['Persona', 'Awareness', 'Consideration', 'Decision', 'All pieces']);
  });

  it('leads from every cell to the list of its pieces, under the same filters', async () => {
    stubServer(answersOn(reportOn(SOME_PIECES)));
    renderInAdmin(<CoveragePage />, { address: '/?status=either' });

    const cell = await screen.findByRole('link', {
      name: 'Awareness, IT manager: 2 pieces, Covered',
    });
    expect(queryOf(cell)).toEqual({ status: 'either', stage: 'awareness', for: 'it-manager' });
    const everyone = screen.getByRole('link', { name: 'Decision, Everyone: 0 pieces, Gap' });
    expect(queryOf(everyone)).toEqual({ status: 'either', stage: 'decision', everyone: 'true' });
    const all = screen.getByRole('link', { name: 'Awareness: 2 pieces in all' });
    expect(queryOf(all)).toEqual({ status: 'either', stage: 'awareness' });
  });

  it('puts the stages down when asked to, and keeps that in the address', async () => {
    stubServer(answersOn(reportOn(SOME_PIECES)));
    renderInAdmin(<CoveragePage />);
    await userEvent.click(await screen.findByRole('button', { name: 'Put the stages down' }));

    expect(screen.getByTestId('address')).toHaveTextContent('?axes=stages-down');
    expect(headers()).toEqual(['Stage', 'IT manager', 'House owner', 'Everyone', 'All pieces']);
    expect((await rowOf('Awareness'))[0]).toBe('2Covered · target 21 own, 1 for everyone1 stale');
    expect(
      screen.getByRole('link', { name: 'Awareness, IT manager: 2 pieces, Covered' }),
    ).toBeInTheDocument();
  });

  it('tells the mistakes of the inventory as figures that lead to their pieces', async () => {
    stubServer(answersOn(reportOn(SOME_PIECES)));
    renderInAdmin(<CoveragePage />);

    const untagged = await screen.findByRole('link', { name: 'Without a stage: 1 piece' });
    expect(queryOf(untagged)).toEqual({ untagged: 'true' });
    expect(queryOf(screen.getByRole('link', { name: 'Stale: 1 piece' }))).toEqual({
      stale: 'true',
    });
    expect(
      queryOf(screen.getByRole('link', { name: 'For everyone, without a persona: 3 pieces' })),
    ).toEqual({ everyone: 'true' });
    expect(
      screen.getByRole('link', { name: 'With too many stages: 0 pieces' }),
    ).toBeInTheDocument();
  });

  it('draws the funnel balance, each bar a link, and tells it as a table too', async () => {
    stubServer(answersOn(reportOn(SOME_PIECES)));
    renderInAdmin(<CoveragePage />);

    const bar = await screen.findByRole('link', { name: 'Awareness: 67% (2)' });
    expect(queryOf(bar)).toEqual({ stage: 'awareness', primary: 'true' });
    await userEvent.click(screen.getByRole('button', { name: 'Show as tables' }));
    expect(screen.getByTestId('address')).toHaveTextContent('?charts=table');
    const table = within(screen.getByRole('table', { name: 'Funnel balance' }));
    const row = within(table.getByRole('rowheader', { name: 'Awareness' }).closest('tr')!);
    expect(row.getAllByRole('cell').map((cell) => cell.textContent)).toEqual([
      '2',
      '67%',
      '–',
      '–',
    ]);
  });

  it('filters by age, and says that the statuses go by it', async () => {
    const { requests } = stubServer(answersOn(reportOn(SOME_PIECES)));
    renderInAdmin(<CoveragePage />);
    await filterBy('Last changed', 'Within 90 days');

    await waitFor(() => expect(requests.at(-1)!.searchParams.get('age')).toBe('within-90'));
    expect(await screen.findByText(/last changed “Within 90 days” is counted/)).toBeInTheDocument();
  });

  it('offers to reset the filters where an old address asks for what is not there', async () => {
    const working = answersOn(reportOn(SOME_PIECES));
    stubServer({
      ...working,
      '/journey/coverage': (url) =>
        url.searchParams.has('persona') ? new Failure(400) : working['/journey/coverage'](),
    });
    renderInAdmin(<CoveragePage />, { address: '/?persona=nobody&axes=stages-down' });
    const failure = await screen.findByText('Coverage could not be loaded.');
    const alert = within(failure.closest<HTMLElement>('[role="alert"]')!);
    expect(alert.getByText('stub')).toBeInTheDocument();
    await userEvent.click(alert.getByRole('button', { name: 'Reset the filters' }));

    expect(await rowOf('Awareness')).toHaveLength(4);
    expect(screen.getByTestId('address')).toHaveTextContent('?axes=stages-down');
  });

  it('keeps its filters in the address and asks the server by them', async () => {
    const { requests } = stubServer(answersOn(reportOn(SOME_PIECES)));
    renderInAdmin(<CoveragePage />, { address: '/?page=2&status=draft' });
    await filterBy('Persona', 'House owner');
    await filterBy('Language', 'Danish');

    await waitFor(() =>
      expect(screen.getByTestId('address')).toHaveTextContent(
        '?status=draft&persona=house-owner&locale=da',
      ),
    );
    const last = (path: string) => requests.filter(({ pathname }) => pathname === path).at(-1)!;
    await waitFor(() =>
      expect(Object.fromEntries(last('/journey/coverage').searchParams)).toEqual({
        status: 'draft',
        persona: 'house-owner',
        locale: 'da',
      }),
    );
  });

  it('takes a filter off again', async () => {
    stubServer(answersOn(reportOn(SOME_PIECES)));
    renderInAdmin(<CoveragePage />, { address: '/?format=comparison' });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Clear the filter Format', hidden: true }),
    );

    await waitFor(() => expect(screen.getByTestId('address')).toBeEmptyDOMElement());
  });

  it('says how to begin when nothing is tagged', async () => {
    stubServer(answersOn(reportOn([{ id: 'a', stages: [] }])));
    renderInAdmin(<CoveragePage />);

    expect(await screen.findByText(/No piece has a stage yet/)).toBeInTheDocument();
  });

  it('says what could not be loaded, and tries again', async () => {
    const working = answersOn(reportOn(SOME_PIECES));
    let fails = true;
    stubServer({
      ...working,
      '/journey/coverage': () => (fails ? new Failure(500) : working['/journey/coverage']()),
    });
    renderInAdmin(<CoveragePage />);
    await screen.findByText('Coverage could not be loaded.');
    fails = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(await rowOf('Everyone')).toHaveLength(4);
  });

  it('speaks the language of the admin', async () => {
    stubServer(answersOn(reportOn(SOME_PIECES)));
    renderInAdmin(<CoveragePage />, { locale: 'da' });

    expect(await rowOf('Alle')).toEqual([
      '1Tyndt · mål 21 forældet',
      '1Tyndt · mål 2',
      '0Hul · mål 2',
      '3',
    ]);
    expect(headers()).toContain('Bevidsthed');
  });
});
