import { adminApi, Table } from '@strapi/strapi/admin';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { JourneyCell } from '../../admin/src/content-manager/list/JourneyCell';
import type { ListRow } from '../../admin/src/strapi-shims/listView';
import { DEFINITIONS } from './support/definitions';
import { renderInAdmin } from './support/render';
import { Failure, stubServer } from './support/server';

const MODEL = 'api::article.article';
const PATH = `/journey/targeting/${MODEL}`;
const NONE = { stages: [], personas: [], format: null, touchpoints: [] };

const row = (documentId: string, rest: object = {}) => ({
  id: documentId,
  documentId,
  locale: 'en',
  publishedAt: null,
  ...rest,
});

const show = (rows: ListRow[], locale = 'en') =>
  renderInAdmin(
    <Table.Root rows={rows as never} headers={[]}>
      <Table.Content>
        <Table.Body>
          {rows.map((each) => (
            <Table.Row key={each.documentId}>
              <Table.Cell data-testid={each.documentId}>
                <JourneyCell model={MODEL} row={each} />
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table.Content>
    </Table.Root>,
    { locale },
  );

const tagged = (documentId: string, own: object, effective: object = own) => ({
  documentId,
  own: { ...NONE, ...own },
  effective: { ...NONE, ...effective },
});

const stub = (...data: object[]) =>
  stubServer({ '/journey/definitions': () => ({ data: DEFINITIONS }), [PATH]: () => ({ data }) });

const cell = (documentId: string) => within(screen.getByTestId(documentId));
const pagesAsked = ({ requests }: ReturnType<typeof stubServer>) =>
  requests.filter(({ pathname }) => pathname === PATH);

describe('the column "Journey"', () => {
  it('asks for the page once, however many rows there are, and again when the host reads the list again', async () => {
    const server = stub(tagged('b', { stages: ['decision'] }), tagged('a', {}));
    const { store } = show([row('b'), row('a'), row('c')]);
    expect(await cell('b').findByText('Decision')).toBeInTheDocument();
    expect(pagesAsked(server).map(({ searchParams }) => Object.fromEntries(searchParams))).toEqual([
      { documentIds: 'a,b,c', locale: 'en', status: 'draft' },
    ]);
    const host = adminApi.enhanceEndpoints({ addTagTypes: ['Document'] });
    act(() => {
      store.dispatch(host.util.invalidateTags([{ type: 'Document', id: `${MODEL}_LIST` }]));
    });
    await waitFor(() => expect(pagesAsked(server)).toHaveLength(2));
  });

  it('asks for published versions where these are listed, and for no locale where there is none', async () => {
    const server = stub(tagged('a', {}));
    show([row('a', { publishedAt: '2026-01-01', locale: null })]);
    expect(await cell('a').findByText('-')).toBeInTheDocument();
    expect(Object.fromEntries(pagesAsked(server)[0]!.searchParams)).toEqual({
      documentIds: 'a',
      status: 'published',
    });
  });

  it('marks the primary stage with a word where there are others, and counts them', async () => {
    stub(
      tagged('one', { stages: ['decision'], personas: ['it-manager'] }),
      tagged('many', {
        stages: ['decision', 'awareness', 'consideration'],
        personas: ['house-owner', 'it-manager'],
        format: 'case-study',
      }),
    );
    show([row('one'), row('many')]);
    expect(await cell('many').findByText('Primary')).toBeInTheDocument();
    for (const text of ['Decision', '+2', 'House owner', '+1']) {
      expect(cell('many').getByText(text)).toBeInTheDocument();
    }
    expect(cell('one').queryByText('Primary')).toBeNull();
    expect(
      cell('many').getByText(
        'Journey stages: Decision (primary), Awareness, Consideration. ' +
          'Personas: House owner, IT manager. Format: Case study',
      ),
    ).toBeInTheDocument();
  });

  it('shows all of it to whoever comes by keyboard', async () => {
    stub(tagged('a', { stages: ['decision', 'awareness'] }));
    show([row('a')]);
    await cell('a').findByText('Decision');
    await userEvent.tab();
    expect(await screen.findByRole('tooltip')).toHaveTextContent('Decision (primary), Awareness');
  });

  it('says which tags are the content type’s default', async () => {
    stub(
      tagged('a', { personas: ['it-manager'] }, { stages: ['decision'], personas: ['it-manager'] }),
    );
    show([row('a')]);
    expect(await cell('a').findByText('Default')).toBeInTheDocument();
    expect(cell('a').getByText(/Decision \(default of the content type\)/)).toBeInTheDocument();
  });

  it('says that a piece without personas is for everyone, and that one has no stage', async () => {
    stub(tagged('a', { stages: ['decision'] }), tagged('b', { personas: ['it-manager'] }));
    show([row('a'), row('b')]);
    expect(await cell('a').findByText('For everyone')).toBeInTheDocument();
    expect(cell('b').getByText('No stage')).toBeInTheDocument();
  });

  it('is in the admin’s language', async () => {
    stub(tagged('a', { stages: ['decision', 'awareness'] }));
    show([row('a')], 'da');
    expect(await cell('a').findByText('Beslutning')).toBeInTheDocument();
    expect(cell('a').getByText('Primært')).toBeInTheDocument();
  });

  it('says when it could not be loaded, and tries again', async () => {
    let failures = 0;
    stubServer({
      '/journey/definitions': () => ({ data: DEFINITIONS }),
      [PATH]: () => {
        failures += 1;
        return failures === 1
          ? new Failure(500)
          : { data: [tagged('a', { stages: ['decision'] })] };
      },
    });
    show([row('a')]);
    await userEvent.click(await cell('a').findByRole('button', { name: 'Try again' }));
    expect(await cell('a').findByText('Decision')).toBeInTheDocument();
  });
});
