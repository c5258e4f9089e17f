import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import AccessPage from '../../admin/src/settings/Access/AccessPage';
import { changesOf } from '../../admin/src/settings/Configuration/changesOf';
import ConfigurationPage from '../../admin/src/settings/Configuration/ConfigurationPage';
import { errorsIn } from '../../admin/src/settings/Configuration/errorsIn';
import IndexPage from '../../admin/src/settings/IndexHealth/IndexPage';
import TypesPage from '../../admin/src/settings/Types/TypesPage';
import { DEFAULT_SETTINGS } from '../../server/src/settings/settings';
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
      attributes: ['title', 'body'],
    },
  ],
}));
// Who may open a page is for the host to say; here everybody may.
jest.mock('@strapi/admin/strapi-admin', () => {
  const host = jest.requireActual<{ Page: object }>('@strapi/admin/strapi-admin');
  const Protect = ({ children }: { children: unknown }) => children;
  const Main = ({ children }: { children: unknown }) => children;
  return { ...host, Page: { ...host.Page, Protect, Main }, Blocker: () => null };
});

const SETTINGS = { data: DEFAULT_SETTINGS, meta: { defaults: DEFAULT_SETTINGS } };

const answers = (more: Parameters<typeof stubServer>[0] = {}) => ({
  '/journey/definitions': () => ({ data: DEFINITIONS }),
  '/journey/settings': () => SETTINGS,
  ...more,
});

describe('the page of all settings', () => {
  it('says the default of each, and saves what is changed', async () => {
    const { bodies } = stubServer(answers());
    renderInAdmin(<ConfigurationPage />);
    const review = await screen.findByLabelText('Review after (days)');
    expect(review).toHaveValue('182');
    expect(
      screen.getByText('A piece that has not changed for so long is stale. Default: 182.'),
    ).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();

    await userEvent.clear(review);
    await userEvent.type(review, '90');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));

    expect(await screen.findByText('Saved')).toBeInTheDocument();
    // Only what is changed: somebody else may have changed another setting meanwhile.
    expect(bodies('PUT', '/journey/settings')).toEqual([{ coverage: { reviewAfterDays: 90 } }]);
  });

  it('takes a setting back to its default, and offers that only where it is not', async () => {
    const coverage = { ...DEFAULT_SETTINGS.coverage, surplusAt: null };
    stubServer(
      answers({
        '/journey/settings': () => ({ ...SETTINGS, data: { ...SETTINGS.data, coverage } }),
      }),
    );
    renderInAdmin(<ConfigurationPage />);
    const back = await screen.findByRole('button', {
      name: 'Back to the default of Surplus from (pieces)',
    });
    expect(screen.getAllByRole('button', { name: /^Back to the default/ })).toHaveLength(1);
    expect(screen.getByLabelText('Surplus from (pieces)')).toHaveValue('');

    await userEvent.click(back);
    expect(screen.getByLabelText('Surplus from (pieces)')).toHaveValue('20');
    expect(back).not.toBeInTheDocument();
  });

  it('says at the field what a number may be, and saves nothing before it is', async () => {
    const { bodies } = stubServer(answers());
    renderInAdmin(<ConfigurationPage />);
    const minimum = await screen.findByLabelText('Pieces wished in a cell');
    await userEvent.clear(minimum);
    await userEvent.type(minimum, '99999');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));

    expect(await screen.findByText('Write a whole number from 1 to 10,000.')).toBeInTheDocument();
    expect(minimum).toBeInvalid();
    expect(bodies('PUT', '/journey/settings')).toEqual([]);

    await userEvent.clear(minimum);
    await userEvent.type(minimum, '20');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(
      await screen.findByText('Write more than the pieces wished in a cell: 20.'),
    ).toBeInTheDocument();
    expect(minimum).toBeValid();
    expect(bodies('PUT', '/journey/settings')).toEqual([]);
  });

  it('says what the server says when it cannot be saved, and keeps what was chosen', async () => {
    let data = DEFAULT_SETTINGS;
    stubServer(
      answers({
        '/journey/settings': (_url, _body, method) => {
          if (method === 'GET') return { ...SETTINGS, data };
          data = { ...data, coverage: { ...data.coverage, surplusAt: 7 } };
          return new Failure(400);
        },
      }),
    );
    renderInAdmin(<ConfigurationPage />);
    await userEvent.click(await screen.findByRole('checkbox'));
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('stub')).toBeInTheDocument();
    await waitFor(() => expect(screen.getByRole('button', { name: 'Save' })).toBeEnabled());
    expect(screen.getByRole('checkbox')).toBeChecked();
  });
});

describe('what has been changed of settings', () => {
  it.each([
    [{ a: 1, b: { c: 2, d: 3 } }, { a: 1, b: { c: 2, d: 4 } }, { b: { d: 4 } }],
    [{ list: ['a'] }, { list: ['a', 'b'] }, { list: ['a', 'b'] }],
    [{ table: { x: 1, y: 2 } }, { table: { y: 2 } }, { table: { x: null } }],
    [{ table: {} }, { table: { x: 1 } }, { table: { x: 1 } }],
    [{ a: 20 }, { a: null }, { a: null }],
    [{ a: { b: 1 } }, { a: { b: 1 } }, {}],
  ])('from %j to %j is %j', (before, after, changes) => {
    expect(changesOf(before, after)).toEqual(changes);
  });
});

describe('what of settings cannot be saved', () => {
  const { coverage, cacheControl } = DEFAULT_SETTINGS;
  const say = (key: string) => key;

  it('is nothing of the defaults', () => {
    expect(errorsIn(DEFAULT_SETTINGS, say)).toEqual({});
  });

  it('is told in the shape of the settings', () => {
    const values = {
      ...DEFAULT_SETTINGS,
      coverage: {
        ...coverage,
        reviewAfterDays: null,
        surplusAt: null,
        overTagged: { share: 1.5, atLeast: 2.5 },
        weights: { ...coverage.weights, personas: { cio: -1, cfo: null } },
      },
      cacheControl: { ...cacheControl, anonymous: '' },
    };
    expect(errorsIn(values, say)).toEqual({
      coverage: {
        reviewAfterDays: 'settings.error.whole',
        overTagged: { share: 'settings.error.number', atLeast: 'settings.error.whole' },
        weights: { personas: { cio: 'settings.error.number' } },
      },
      cacheControl: { anonymous: 'settings.error.header' },
    });
  });
});

const TYPES = [
  {
    uid: 'api::article.article',
    displayName: 'Article',
    isEnabled: true,
    collisions: [],
    schemaFile: 'src/api/article/content-types/article/schema.json',
  },
  {
    uid: 'api::note.note',
    displayName: 'Note',
    isEnabled: false,
    collisions: [],
    schemaFile: 'src/api/note/content-types/note/schema.json',
  },
  {
    uid: 'api::poll.poll',
    displayName: 'Poll',
    isEnabled: false,
    collisions: ['journeyFormat'],
    schemaFile: 'src/api/poll/content-types/poll/schema.json',
  },
];

describe('the page of content types', () => {
  it('switches a type on, and says that the server starts again', async () => {
    const { bodies } = stubServer({
      '/journey/types': () => ({ data: TYPES, meta: { isDevelopment: true } }),
      '/journey/types/api::note.note': () => ({ data: {} }),
    });
    renderInAdmin(<TypesPage />);
    const note = await screen.findByRole('switch', { name: 'Note takes part in journeys' });
    expect(note).not.toBeChecked();
    expect(screen.getByRole('switch', { name: /^Poll/ })).toBeDisabled();
    expect(
      screen.getByText(
        'Its own attribute journeyFormat has a name that Journey needs. Rename it first.',
      ),
    ).toBeInTheDocument();

    await userEvent.click(note);
    expect(bodies('PUT', '/journey/types/api::note.note')).toEqual([{ isEnabled: true }]);
    await waitFor(() =>
      expect(screen.getAllByText('Strapi is starting again …').length).toBeGreaterThan(0),
    );
  });

  it('says in production which line to add, and where', async () => {
    stubServer({ '/journey/types': () => ({ data: TYPES, meta: { isDevelopment: false } }) });
    renderInAdmin(<TypesPage />);

    expect(await screen.findByRole('note')).toHaveTextContent('Strapi runs in production');
    expect(
      screen.getByText(
        'Add "pluginOptions": { "journey": { "enabled": true } } to ' +
          'src/api/note/content-types/note/schema.json and start Strapi again.',
      ),
    ).toBeInTheDocument();
    for (const each of screen.getAllByRole('switch')) expect(each).toBeDisabled();
  });
});

describe('the page of the index', () => {
  it('shows its health, starts a rebuild and follows it to its end', async () => {
    const rebuild = {
      startedAt: '2026-01-01T10:00:00.000Z',
      seenAt: '2026-01-01T10:00:00.000Z',
      finishedAt: null,
      total: 8,
      done: 2,
      mended: 1,
      error: null,
      isRunning: true,
    };
    const states = [
      null,
      rebuild,
      { ...rebuild, done: 8, isRunning: false, finishedAt: '2026-01-01T10:01:00.000Z' },
    ];
    let asked = 0;
    stubServer({
      '/journey/index': () => {
        const state = states[Math.min(asked, states.length - 1)];
        asked += 1;
        return { data: { pieces: 8, rows: 20, failed: 0, rebuild: state } };
      },
      '/journey/index/rebuild': () => ({ data: rebuild }),
    });
    renderInAdmin(<IndexPage />);
    expect(await screen.findByText('Nobody has asked for it yet.')).toBeInTheDocument();
    expect(screen.getByText('Everything is up to date.')).toBeInTheDocument();

    await userEvent.click(screen.getByRole('button', { name: 'Look through everything' }));
    expect(
      await screen.findByText('2 of 8 documents looked through, 1 mended.'),
    ).toBeInTheDocument();
    expect(
      await screen.findByText(/8 documents looked through, 1 of them were out of date/),
    ).toBeInTheDocument();
  });

  it('says how many documents wait for repair', async () => {
    stubServer({
      '/journey/index': () => ({ data: { pieces: 8, rows: 20, failed: 2, rebuild: null } }),
    });
    renderInAdmin(<IndexPage />);
    expect(
      await screen.findByText(/^2 documents could not be brought up to date/),
    ).toBeInTheDocument();
  });
});

describe('the page of API access', () => {
  const caller = (held: boolean) => ({
    data: {
      kind: 'api-token',
      name: 'Site',
      tokenType: 'custom',
      expiresAt: null,
      actions: [{ action: 'plugin::journey.content.find', path: '/content', isHeld: held }],
      types: [
        { action: 'api::article.article.find', contentType: 'api::article.article', isHeld: held },
      ],
    },
  });

  it('says what a token may do, and what to grant', async () => {
    const { bodies } = stubServer({ '/journey/callers/check': () => caller(false) });
    renderInAdmin(<AccessPage />);
    expect(screen.getByRole('button', { name: 'Test this token' })).toBeDisabled();
    await userEvent.type(screen.getByLabelText('API token'), ' abc ');
    await userEvent.click(screen.getByRole('button', { name: 'Test this token' }));

    expect(await screen.findByText('API token “Site” (custom)')).toBeInTheDocument();
    expect(bodies('POST', '/journey/callers/check')).toEqual([{ token: 'abc' }]);
    const lacking = screen.getAllByRole('listitem').map((item) => item.textContent);
    expect(lacking).toEqual(['plugin::journey.content.find', 'api::article.article.find']);
    expect(screen.getByRole('link', { name: 'Grant them here' })).toHaveAttribute(
      'href',
      '/settings/api-tokens',
    );
    const types = screen.getByRole('grid', { name: 'Content type' });
    expect(
      within(types)
        .getAllByRole('gridcell')
        .map((cell) => cell.textContent),
    ).toEqual(['Article', 'No']);
  });

  it('tests a caller without a token', async () => {
    const { bodies } = stubServer({ '/journey/callers/check': () => caller(true) });
    renderInAdmin(<AccessPage />);
    await userEvent.click(screen.getByRole('button', { name: 'Test without a token' }));

    expect(
      await screen.findByText('This caller is served everything that is published.'),
    ).toBeInTheDocument();
    expect(bodies('POST', '/journey/callers/check')).toEqual([{ token: null }]);
  });
});
