import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { TransitionsPage } from '../../admin/src/pages/Transitions/TransitionsPage';
import { linesOf } from '../../admin/src/pages/Transitions/linesOf';
import { reportOn, SOME_PIECES } from './support/coverage';
import { DEFINITIONS } from './support/definitions';
import { renderInAdmin } from './support/render';
import { stubServer } from './support/server';

jest.mock('../../admin/src/strapi-shims/contentManager', () => ({ useHostTypes: () => [] }));

const stub = () =>
  stubServer({
    '/journey/definitions': () => ({ data: DEFINITIONS }),
    '/journey/coverage': () => reportOn(SOME_PIECES).coverage,
  });

const queryOf = (link: HTMLElement) =>
  Object.fromEntries(new URL(link.getAttribute('href')!, 'http://localhost').searchParams);

describe('the Transitions page', () => {
  it('says of each persona where its way ends, and draws the stages with their pieces', async () => {
    stub();
    renderInAdmin(<TransitionsPage />, { address: '/?locale=en&format=comparison' });

    const card = within(await screen.findByRole('region', { name: 'IT manager' }));
    expect(card.getByText('1 dead end: after Consideration')).toBeInTheDocument();
    const stage = card.getByRole('link', { name: 'Awareness: 2 pieces' });
    expect(queryOf(stage)).toEqual({
      locale: 'en',
      format: 'comparison',
      stage: 'awareness',
      for: 'it-manager',
    });
    const deadEnd = card.getByRole('link', {
      name: /^Dead end after Consideration: nothing at De/,
    });
    expect(queryOf(deadEnd)).toEqual({ locale: 'en', persona: 'it-manager', gapTypes: 'dead-end' });
  });

  it('begins with visitors of unknown persona, who are served all', async () => {
    stub();
    renderInAdmin(<TransitionsPage />);

    const headings = await screen.findAllByRole('heading', { level: 2 });
    expect(headings.map((heading) => heading.textContent)).toEqual([
      'Visitors of unknown persona',
      'IT manager',
      'House owner',
    ]);
    const first = within(screen.getByRole('region', { name: 'Visitors of unknown persona' }));
    const stage = first.getByRole('link', { name: 'Awareness: 2 pieces' });
    expect(queryOf(stage)).toEqual({ stage: 'awareness' });
  });

  it('tells the same as tables', async () => {
    stub();
    renderInAdmin(<TransitionsPage />, { address: '/?charts=table' });

    const table = within(await screen.findByRole('table', { name: 'House owner' }));
    const rows = table.getAllByRole('row').map((row) => row.textContent);
    expect(rows).toEqual([
      'FromToPieces therePieces nextWay on',
      'AwarenessConsideration11Leads on',
      'ConsiderationDecision10Dead end',
    ]);
    await userEvent.click(screen.getByRole('button', { name: 'Show as charts' }));
    expect(screen.getByTestId('address')).toBeEmptyDOMElement();
  });
});

describe('a name in lines', () => {
  it('breaks between words, and never within one', () => {
    expect(linesOf('Something must happen', 18)).toEqual(['Something must', 'happen']);
    expect(linesOf('Købsbeslutningsproces', 10)).toEqual(['Købsbeslutningsproces']);
  });
});
