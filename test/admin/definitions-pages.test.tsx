import { useRBAC } from '@strapi/strapi/admin';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';

import { FormatsPage } from '../../admin/src/pages/Definitions/FormatsPage';
import { PersonaPage } from '../../admin/src/pages/Definitions/persona/PersonaPage';
import { PersonasPage } from '../../admin/src/pages/Definitions/PersonasPage';
import { reportOn, SOME_PIECES } from './support/coverage';
import { DEFINITIONS } from './support/definitions';
import { renderInAdmin } from './support/render';
import { Failure, stubServer } from './support/server';

jest.mock('@strapi/strapi/admin', () => ({
  ...jest.requireActual('@strapi/strapi/admin'),
  // It asks for the host's own router, which knows of every way out.
  Blocker: () => null,
  useRBAC: jest.fn(),
}));

const may = (isAllowed: (action: string) => boolean) =>
  jest.mocked(useRBAC).mockImplementation(
    (permissions) =>
      ({
        isLoading: false,
        allowedActions: {
          may: isAllowed((permissions as ReadonlyArray<{ action: string }>)[0]!.action),
        },
      }) as never,
  );
const MANAGER = () => true;
const READER = (action: string) => action.endsWith('coverage.read');

const PERSONA = {
  key: 'it-manager',
  name: { en: 'IT manager' },
  color: null,
  archived: false,
  market: 'b2b',
  story: 'Is asked last.',
  goals: ['Fewer nights', 'No surprises'],
  pains: [],
  questions: { awareness: ['Why now?'], elsewhere: ['Kept?'] },
  buyingRole: null,
  position: 0,
  version: 'v1',
};

const answers = (definitions = DEFINITIONS) => ({
  '/journey/definitions': () => ({ data: definitions }),
  '/journey/definitions/usage': () => ({
    data: {
      persona: {
        'it-manager': { pieces: 3, byDefault: 0, defaultOf: [], expectations: 1 },
        'house-owner': { pieces: 0, byDefault: 0, defaultOf: [], expectations: 2 },
      },
      format: {
        comparison: { pieces: 1, byDefault: 0, defaultOf: [], expectations: 0 },
        'case-study': { pieces: 0, byDefault: 15, defaultOf: ['Story'], expectations: 0 },
      },
      touchpoint: {},
    },
    meta: { seesAll: true },
  }),
  '/journey/personas/it-manager': () => ({ data: PERSONA }),
  '/journey/coverage': () => reportOn(SOME_PIECES).coverage,
  '/i18n/locales': () => [{ code: 'en', isDefault: true }],
});

const rowsOf = async (label: string) =>
  within(await screen.findByRole('list', { name: label })).getAllByRole('listitem');

const openMenu = async (name: string, item: string) => {
  await userEvent.click(await screen.findByRole('button', { name: `Actions for ${name}` }));
  await userEvent.click(await screen.findByRole('menuitem', { name: item }));
};

/** What the page sent, by the method of each request. */
const sentBy = (method: string) => {
  const fetched = jest.spyOn(window, 'fetch');
  return () =>
    fetched.mock.calls
      .filter(([, options]) => options?.method === method)
      .map(([url, options]) => [
        new URL(String(url), 'http://localhost').pathname,
        options?.body === undefined ? null : (JSON.parse(String(options.body)) as object),
      ]);
};

describe('the list of personas', () => {
  beforeEach(() => may(MANAGER));
  afterEach(() => jest.restoreAllMocks());

  it('shows name, key and usage of each, and the way to its pieces', async () => {
    stubServer(answers());
    renderInAdmin(<PersonasPage />);
    const [first, second] = await rowsOf('Personas');

    expect(first).toHaveTextContent('IT managerit-manager');
    const link = await screen.findByRole('link', { name: '3 pieces' });
    expect(link).toHaveAttribute(
      'href',
      '/plugins/journey/inventory?persona=it-manager&locale=*&status=either',
    );
    expect(second).toHaveTextContent('No pieces');
    expect(second).toHaveTextContent('2 expectations');
  });

  it('keeps archived ones apart, and whether they are shown in the address', async () => {
    const [itManager, owner] = DEFINITIONS.personas;
    stubServer(answers({ ...DEFINITIONS, personas: [{ ...itManager!, archived: true }, owner!] }));
    renderInAdmin(<PersonasPage />);
    expect(await rowsOf('Personas')).toHaveLength(1);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Show archived' }));

    expect(await screen.findByRole('link', { name: 'IT manager' })).toBeInTheDocument();
    expect(screen.getByTestId('address')).toHaveTextContent('?archived=true');
  });

  it('tells what moves before one is merged into another', async () => {
    stubServer(answers());
    const sent = sentBy('DELETE');
    renderInAdmin(<PersonasPage />);
    await screen.findByRole('link', { name: '3 pieces' });
    await openMenu('IT manager', 'Merge into…');
    await userEvent.click(await screen.findByRole('combobox', { name: /Merge into/ }));
    await userEvent.click(await screen.findByRole('option', { name: 'House owner' }));

    expect(
      await screen.findByText('3 pieces and 1 expectation will move to House owner.'),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Merge' }));
    await waitFor(() => expect(sent()).toHaveLength(1));
  });

  it('deletes only what no piece has', async () => {
    stubServer(answers());
    renderInAdmin(<PersonasPage />);
    await screen.findByRole('link', { name: '3 pieces' });
    await openMenu('IT manager', 'Delete');

    const dialog = await screen.findByRole('alertdialog', { name: 'IT manager is in use' });
    expect(dialog).toHaveTextContent('3 pieces have it. Merge it into another');
    expect(within(dialog).queryByRole('button', { name: 'Delete' })).not.toBeInTheDocument();
  });

  it('says how to begin where there is none', async () => {
    stubServer(answers({ ...DEFINITIONS, personas: [] }));
    renderInAdmin(<PersonasPage />);

    expect(await screen.findByText(/Nobody to write for yet/)).toBeInTheDocument();
    expect(screen.getAllByRole('button', { name: 'Create persona' })).toHaveLength(2);
  });

  it('is for reading only to who may not manage it', async () => {
    may(READER);
    stubServer(answers());
    renderInAdmin(<PersonasPage />);

    expect(await rowsOf('Personas')).toHaveLength(2);
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});

describe('a format', () => {
  beforeEach(() => may(MANAGER));
  afterEach(() => jest.restoreAllMocks());

  it('says how many pieces count with it by default, and stays while it is a default tag', async () => {
    stubServer(answers());
    renderInAdmin(<FormatsPage />);
    expect(await screen.findByText('15 more by default of their content type')).toBeInTheDocument();

    for (const item of ['Delete', 'Merge into…']) {
      await openMenu('Case study', item);
      const dialog = await screen.findByRole('alertdialog', { name: 'Case study is in use' });
      expect(dialog).toHaveTextContent('It is a default tag of Story.');
      await userEvent.click(within(dialog).getByRole('button', { name: 'Close' }));
    }
  });

  it('gets its key from its name, which is asked for', async () => {
    stubServer(answers());
    const sent = sentBy('POST');
    renderInAdmin(<FormatsPage />, { address: '/?create=true' });
    await userEvent.click(await screen.findByRole('button', { name: 'Create' }));
    expect(await screen.findByText('Write a name in at least one language.')).toBeInTheDocument();
    await userEvent.type(screen.getByRole('textbox', { name: 'Name, English' }), 'Før købet');
    expect(screen.getByRole('textbox', { name: /Key/ })).toHaveValue('foer-koebet');
    await userEvent.click(screen.getByRole('radio', { name: 'Green' }));
    await userEvent.click(screen.getByRole('button', { name: 'Create' }));

    await waitFor(() =>
      expect(sent()).toEqual([
        ['/journey/formats', { key: 'foer-koebet', name: { en: 'Før købet' }, color: 'success' }],
      ]),
    );
  });

  it('keeps what was typed when the change is refused', async () => {
    let name = { en: 'Comparison' };
    stubServer({
      ...answers(),
      '/journey/formats/comparison': (_url, _body, method) => {
        if (method === 'GET')
          return { data: { key: 'comparison', name, color: null, version: '1' } };
        name = { en: 'Theirs' };
        return new Failure(400, 'JOURNEY_CHANGED_MEANWHILE');
      },
    });
    renderInAdmin(<FormatsPage />, { address: '/?edit=comparison' });
    await userEvent.type(await screen.findByRole('textbox', { name: 'Name, English' }), ' mine');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));

    expect(await screen.findByText('stub')).toBeInTheDocument();
    await waitFor(() => expect(screen.getByRole('button', { name: 'Save' })).toBeEnabled());
    expect(screen.getByRole('textbox', { name: 'Name, English' })).toHaveValue('Comparison mine');
  });

  it('is not made under a key that is taken', async () => {
    stubServer(answers());
    renderInAdmin(<FormatsPage />, { address: '/?create=true' });
    await userEvent.type(
      await screen.findByRole('textbox', { name: 'Name, English' }),
      'Case study',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Create' }));

    expect(await screen.findByText('There is one with this key already.')).toBeInTheDocument();
  });
});

const renderPersona = () =>
  renderInAdmin(
    <Routes>
      <Route path="/personas/:key" element={<PersonaPage />} />
    </Routes>,
    { address: '/personas/it-manager' },
  );

describe('the page of a persona', () => {
  afterEach(() => jest.restoreAllMocks());

  it('saves what was written, in its order, with the version it was read in', async () => {
    may(MANAGER);
    stubServer(answers());
    const sent = sentBy('PUT');
    renderPersona();
    const goals = await screen.findByRole('group', { name: 'Goals' });
    const first = within(goals).getByRole('textbox', { name: 'Goals, number 1' });
    await userEvent.type(first, '{Enter}');
    expect(within(goals).getByRole('textbox', { name: 'Goals, number 2' })).toHaveFocus();
    await userEvent.keyboard('Sleep');
    await userEvent.click(within(goals).getByRole('button', { name: 'Remove No surprises' }));
    await userEvent.click(
      screen.getByRole('button', { name: 'Add a question: Questions at Decision' }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));

    await waitFor(() => expect(sent()).toHaveLength(1));
    expect(sent()[0]).toEqual([
      '/journey/personas/it-manager',
      {
        name: { en: 'IT manager' },
        color: null,
        market: 'b2b',
        story: 'Is asked last.',
        buyingRole: null,
        goals: ['Fewer nights', 'Sleep'],
        pains: [],
        questions: { awareness: ['Why now?'], elsewhere: ['Kept?'] },
        version: 'v1',
      },
    ]);
  });

  it('keeps what was typed when the change is refused, and the version it was made from', async () => {
    may(MANAGER);
    let stored = PERSONA;
    const server = stubServer({
      ...answers(),
      '/journey/personas/it-manager': (_url, _body, method) => {
        if (method === 'GET') return { data: stored };
        stored = { ...PERSONA, story: 'Theirs.', version: 'v2' };
        return new Failure(400, 'JOURNEY_CHANGED_MEANWHILE');
      },
    });
    renderPersona();
    const story = await screen.findByDisplayValue('Is asked last.');
    await userEvent.type(story, ' Mine.');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));

    expect(await screen.findByText('stub')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(server.bodies('PUT', '/journey/personas/it-manager')).toEqual([
        expect.objectContaining({ story: 'Is asked last. Mine.', version: 'v1' }),
        expect.objectContaining({ story: 'Is asked last. Mine.', version: 'v1' }),
      ]),
    );
    expect(story).toHaveValue('Is asked last. Mine.');
  });

  it('shows what there is for it at each stage', async () => {
    may(MANAGER);
    stubServer(answers());
    renderPersona();

    expect(await screen.findByRole('link', { name: '2 pieces, 2 wanted' })).toHaveAttribute(
      'href',
      '/plugins/journey/inventory?stage=awareness&persona=it-manager&locale=*',
    );
  });

  it('is read by who may not change it', async () => {
    may(READER);
    stubServer(answers());
    renderPersona();

    expect(await screen.findByText('Is asked last.')).toBeInTheDocument();
    expect(screen.getByText('Why now?')).toBeInTheDocument();
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Save' })).not.toBeInTheDocument();
  });
});
