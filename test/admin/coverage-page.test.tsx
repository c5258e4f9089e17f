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

const answersOn = (report: ReturnType<typeof reportOn>) => ({
  '/journey/definitions': () => ({ data: DEFINITIONS }),
  '/journey/coverage': () => report.coverage,
  '/journey/gaps': (url: URL) =>
    report.gaps(
      Number(url.searchParams.get('pagination[page]')),
      Number(url.searchParams.get('pagination[pageSize]')),
    ),
});

const rowOf = async (name: string) => {
  const header = await screen.findByRole('rowheader', { name });
  return within(header.closest('tr')!)
    .getAllByRole('gridcell')
    .map((cell) => cell.textContent);
};

const filterBy = async (filter: string, option: string) => {
  await userEvent.click(await screen.findByRole('combobox', { name: filter }));
  await userEvent.click(screen.getByRole('option', { name: option }));
};

describe('the Coverage page', () => {
  it('shows number and status of every cell, the row for everyone and the total', async () => {
    stubServer(answersOn(reportOn(SOME_PIECES)));
    renderInAdmin(<CoveragePage />);

    expect(await rowOf('IT manager')).toEqual(['2 of 2Covered1 stale', '1 of 2Thin', '0 of 2Gap']);
    expect(await rowOf('Everyone')).toEqual(['1 of 2Thin1 stale', '1 of 2Thin', '0 of 2Gap']);
    expect(await rowOf('All pieces')).toEqual(['2 pieces1 stale', '1 piece', '0 pieces']);
    const headers = screen.getAllByRole('columnheader').map((header) => header.textContent);
    expect(headers).toEqual(['Persona', 'Awareness', 'Consideration', 'Decision']);
  });

  it('lists the gaps as the server orders them', async () => {
    const report = reportOn(SOME_PIECES);
    stubServer(answersOn(report));
    renderInAdmin(<CoveragePage />);
    const details = await screen.findAllByText('How the priority came about');

    expect(details).toHaveLength(report.gaps().data.length);
    const first = details[0]!.closest('li')!;
    expect(first).toHaveTextContent('100Priority');
    expect(first).toHaveTextContent(
      'Visitors at Decision find nothing for House owner in English: 0 of 2 wished pieces.',
    );
  });

  it('gives the arithmetic of a priority, line by line', async () => {
    const report = reportOn(SOME_PIECES);
    const index = report.gaps().data.findIndex(({ type }) => type === 'thin');
    stubServer(answersOn(report));
    renderInAdmin(<CoveragePage />);
    const details = await screen.findAllByText('How the priority came about');
    const lines = within(details[index]!.closest('details')!)
      .getAllByRole('listitem', { hidden: true })
      .map((line) => line.textContent);

    expect(lines.slice(0, 3)).toEqual([
      '100 to start with',
      '× 0.5 for how much is lacking = 50',
      '× 0.6 for the type of gap, Thin = 30',
    ]);
  });

  it('links a gap about a piece to where it is edited', async () => {
    stubServer(answersOn(reportOn(SOME_PIECES)));
    renderInAdmin(<CoveragePage />);
    const link = await screen.findByRole('link', { name: 'Open “Piece d”' });

    expect(link).toHaveAttribute(
      'href',
      '/content-manager/collection-types/api::article.article/d',
    );
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
    expect(last('/journey/gaps').searchParams.get('pagination[page]')).toBe('1');
  });

  it('takes a filter off again', async () => {
    stubServer(answersOn(reportOn(SOME_PIECES)));
    renderInAdmin(<CoveragePage />, { address: '/?format=comparison' });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Clear the filter Format', hidden: true }),
    );

    await waitFor(() => expect(screen.getByTestId('address')).toBeEmptyDOMElement());
  });

  it('shows the rest of the gaps page by page', async () => {
    const { requests } = stubServer(answersOn(reportOn(SOME_PIECES)));
    renderInAdmin(<CoveragePage />, { address: '/?page=2&pageSize=10' });
    await screen.findAllByText('How the priority came about');
    const asked = requests.find(({ pathname }) => pathname === '/journey/gaps')!;

    expect(asked.searchParams.get('pagination[page]')).toBe('2');
    expect(asked.searchParams.get('pagination[pageSize]')).toBe('10');
  });

  it('says how to begin when nothing is tagged', async () => {
    stubServer(answersOn(reportOn([{ id: 'a', stages: [] }])));
    renderInAdmin(<CoveragePage />);

    expect(await screen.findByText(/No piece has a stage yet/)).toBeInTheDocument();
  });

  it('says when there is no gap in the view', async () => {
    const report = reportOn(SOME_PIECES);
    const pagination = { page: 1, pageSize: 20, pageCount: 0, total: 0 };
    stubServer({
      ...answersOn(report),
      '/journey/gaps': () => ({ data: [], meta: { pagination } }),
    });
    renderInAdmin(<CoveragePage />);

    expect(await screen.findByText('There is no gap in this view.')).toBeInTheDocument();
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

    expect(await rowOf('Everyone')).toHaveLength(3);
  });

  it('speaks the language of the admin', async () => {
    stubServer(answersOn(reportOn(SOME_PIECES)));
    renderInAdmin(<CoveragePage />, { locale: 'da' });

    expect(await rowOf('Alle')).toEqual(['1 af 2Tyndt1 forældet', '1 af 2Tyndt', '0 af 2Hul']);
    expect(screen.getByRole('columnheader', { name: 'Bevidsthed' })).toBeInTheDocument();
  });
});
