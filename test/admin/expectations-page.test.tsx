import { useRBAC } from '@strapi/strapi/admin';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { ExpectationsPage } from '../../admin/src/pages/Expectations/ExpectationsPage';
import { emptyDraft, newKey, problemsOf } from '../../admin/src/pages/Expectations/draft';
import { DEFINITIONS } from './support/definitions';
import { renderInAdmin } from './support/render';
import { Failure, stubServer } from './support/server';

jest.mock('@strapi/strapi/admin', () => ({
  ...jest.requireActual('@strapi/strapi/admin'),
  useRBAC: jest.fn(),
}));
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

const wish = (key: string, about: object) => ({
  key,
  journey: 'five-stage',
  stage: 'awareness',
  persona: null,
  format: null,
  locale: null,
  types: null,
  minimum: 1,
  surplusAt: null,
  reviewAfterDays: null,
  version: `version of ${key}`,
  ...about,
});

const EXPECTATIONS = [
  wish('any', {}),
  wish('comparisons', {
    stage: 'consideration',
    persona: 'it-manager',
    format: 'comparison',
    locale: 'da',
    types: ['api::article.article'],
    minimum: 2,
    surplusAt: 5,
    reviewAfterDays: 30,
  }),
];

const answers = (expectations: readonly object[] = EXPECTATIONS) => ({
  '/journey/definitions': () => ({ data: DEFINITIONS }),
  '/journey/expectations': () => ({ data: expectations, meta: { journey: 'five-stage' } }),
  '/journey/expectations/states': () => ({
    data: {
      any: {
        asked: 4,
        met: 1,
        surplus: 0,
        fewest: { persona: 'house-owner', locale: 'da', count: 0 },
        most: { persona: 'it-manager', locale: 'en', count: 3 },
      },
    },
    meta: { scope: {} },
  }),
  '/i18n/locales': () => [
    { code: 'en', isDefault: true },
    { code: 'da', isDefault: false },
  ],
});

const SENTENCE =
  'At least 2 pieces of the format Comparison of the type Article for IT manager at Consideration, ' +
  'in Danish. 5 or more are too many. To be reviewed after 30 days.';

beforeEach(() =>
  jest
    .mocked(useRBAC)
    .mockReturnValue({ isLoading: false, allowedActions: { canRead: true } } as never),
);

describe('the Expectations page', () => {
  it('says each expectation in a sentence, under its stage', async () => {
    stubServer(answers());
    renderInAdmin(<ExpectationsPage />);
    const table = await screen.findByRole('grid', { name: 'Expectations at Consideration' });

    expect(within(table).getByText(SENTENCE)).toBeInTheDocument();
    expect(
      screen.getByText('At least 1 piece for every persona at Awareness, in every language.'),
    ).toBeInTheDocument();
    expect(screen.getByText('Nothing is expected here but what the settings say.')).toBeVisible();
  });

  it.each([
    [
      'da',
      'Mindst 2 stykker indhold i formatet Sammenligning af typen Article til It-chef på Overvejelse, på dansk. 5 eller flere er for mange. Skal gennemgås efter 30 dage.',
    ],
    [
      'sv',
      'Minst 2 innehåll i formatet Comparison av typen Article för IT manager på Consideration, på danska. 5 eller fler är för många. Ska ses över efter 30 dagar.',
    ],
  ])('says it in %s too', async (locale, sentence) => {
    stubServer(answers());
    renderInAdmin(<ExpectationsPage />, { locale });

    expect(await screen.findByText(sentence)).toBeInTheDocument();
  });

  it('says whether it is met, and where it lacks most', async () => {
    stubServer(answers());
    renderInAdmin(<ExpectationsPage />);

    expect(await screen.findByText('Partly met')).toBeInTheDocument();
    expect(screen.getByText('0 to 3 pieces')).toBeInTheDocument();
    expect(
      screen.getByText(
        'Met for 1 of 4 combinations of persona and language. Fewest: House owner, Danish.',
      ),
    ).toBeInTheDocument();
    // Of an expectation about something archived the server does not speak.
    expect(screen.getByText('Silent: about something archived')).toBeInTheDocument();
  });

  it('begins a duplicate as the other is, and saves it under a key of its own', async () => {
    stubServer(answers());
    const fetched = jest.spyOn(window, 'fetch');
    renderInAdmin(<ExpectationsPage />);
    await userEvent.click(await screen.findByRole('button', { name: 'Duplicate comparisons' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText(SENTENCE)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Create' }));

    await waitFor(() =>
      expect(fetched.mock.calls.some(([, options]) => options?.method === 'POST')).toBe(true),
    );
    const [, options] = fetched.mock.calls.find(([, each]) => each?.method === 'POST')!;
    const { version, ...model } = EXPECTATIONS[1]!;
    expect(version).toBeDefined();
    expect(JSON.parse(String(options?.body))).toEqual({
      ...model,
      key: 'five-stage-consideration-it-manager-comparison-da',
    });
    jest.restoreAllMocks();
  });

  it('refuses a change again that was refused, instead of overwriting what it was refused for', async () => {
    let version = 'v1';
    const server = stubServer({
      ...answers(),
      '/journey/expectations': () => ({ data: [wish('any', { version })], meta: {} }),
      '/journey/expectations/any': () => {
        version = 'v2';
        return new Failure(400, 'JOURNEY_CHANGED_MEANWHILE');
      },
    });
    renderInAdmin(<ExpectationsPage />, { address: '/?edit=any' });
    const save = await screen.findByRole('button', { name: 'Save' });
    await userEvent.click(save);
    await waitFor(() =>
      expect(
        server.requests.filter(({ pathname }) => pathname === '/journey/expectations'),
      ).toHaveLength(2),
    );
    await waitFor(() => expect(save).toBeEnabled());
    await userEvent.click(save);

    const versions = () =>
      server
        .bodies('PUT', '/journey/expectations/any')
        .map((body) => (body as { version: string }).version);
    await waitFor(() => expect(versions()).toEqual(['v1', 'v1']));
  });

  it('asks before it deletes, with the sentence', async () => {
    stubServer(answers());
    renderInAdmin(<ExpectationsPage />);
    await userEvent.click(await screen.findByRole('button', { name: 'Delete comparisons' }));

    const dialog = await screen.findByRole('alertdialog');
    expect(within(dialog).getByText(SENTENCE)).toBeInTheDocument();
  });

  it('says how to begin where nothing is expected', async () => {
    stubServer(answers([]));
    renderInAdmin(<ExpectationsPage />);

    expect(await screen.findByText(/Nothing is expected of this journey yet/)).toBeInTheDocument();
  });
});

describe('an expectation being written', () => {
  const draft = emptyDraft('five-stage', 'awareness');

  it.each([
    [{ minimum: undefined }, ['minimum']],
    [{ minimum: 1.5 }, ['minimum']],
    [{ minimum: 3, surplusAt: 3 }, ['surplusAt']],
    [{ minimum: 3, surplusAt: 4 }, []],
    [{ reviewAfterDays: 0 }, ['reviewAfterDays']],
  ])('with %j is refused for %j', (changes, fields) => {
    expect(Object.keys(problemsOf({ ...draft, ...changes }))).toEqual(fields);
  });

  it('gets a key of at most 64 characters that no other has', () => {
    const long = { ...draft, persona: 'p'.repeat(60), locale: 'da-DK' };
    const first = newKey(long, []);
    expect(first.length).toBeLessThanOrEqual(64);
    expect(newKey(draft, ['five-stage-awareness'])).toBe('five-stage-awareness-2');
    expect(newKey(draft, ['five-stage-awareness', 'five-stage-awareness-2'])).toBe(
      'five-stage-awareness-3',
    );
    expect(first).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });
});
