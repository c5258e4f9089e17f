import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Link, Route, Routes } from 'react-router-dom';

import { UntaggedPage } from '../../admin/src/pages/Untagged/UntaggedPage';
import type { UntaggedItem } from '../../server/src/core/targeting/untagged';
import { DEFINITIONS } from './support/definitions';
import { renderInAdmin } from './support/render';
import { stubServer } from './support/server';

const ARTICLE = 'api::article.article';

jest.mock('../../admin/src/strapi-shims/contentManager', () => ({
  useHostTypes: () => [
    {
      uid: 'api::article.article',
      displayName: 'Article',
      kind: 'collectionType',
      hasDrafts: true,
      isLocalized: true,
      journey: { enabled: true },
      attributes: [],
    },
  ],
}));

const NONE = { stages: [], personas: [], format: null, touchpoints: [] };

const item = (documentId: string): UntaggedItem => ({
  contentType: ARTICLE,
  documentId,
  title: `Piece ${documentId}`,
  locale: 'en',
  locales: ['en'],
  isPublished: false,
  updatedAt: Date.UTC(2026, 0, 5),
});

/** A server that keeps what is tagged. */
const open = async (ids: readonly string[], address = '/') => {
  const tagged = new Map<string, string[]>();
  const bodies: object[] = [];
  const pieceIn = (body: unknown) =>
    (body as { pieces: Array<{ documentId: string }> }).pieces[0]!.documentId;
  const { requests } = stubServer({
    '/journey/definitions': () => ({ data: DEFINITIONS }),
    '/journey/untagged': () => {
      const data = ids.filter((id) => !tagged.has(id)).map(item);
      const pagination = { page: 1, pageSize: 20, pageCount: 1, total: data.length };
      return { data, meta: { pagination, types: [ARTICLE], locales: ['en', 'da'] } };
    },
    ...Object.fromEntries(
      ids.map((id) => [`/journey/targeting/${ARTICLE}/${id}`, () => ({ data: { own: NONE } })]),
    ),
    '/journey/targeting/change': (_url, body) => {
      bodies.push(body as object);
      const documentId = pieceIn(body);
      const { stages } = (body as { change: { stages: { keys: string[] } } }).change;
      tagged.set(documentId, stages.keys);
      const versions = [{ locale: 'en', before: NONE, after: { ...NONE, stages: stages.keys } }];
      return {
        data: [{ ...item(documentId), outcome: 'changed', reason: null, message: null, versions }],
      };
    },
    '/journey/targeting/restore': (_url, body) => {
      const documentId = pieceIn(body);
      tagged.delete(documentId);
      return {
        data: [
          { ...item(documentId), outcome: 'changed', reason: null, message: null, versions: [] },
        ],
      };
    },
  });
  renderInAdmin(
    <>
      <Link to="/elsewhere">Elsewhere</Link>
      <Routes>
        <Route path="/" element={<UntaggedPage />} />
        <Route path="/elsewhere" element={<p>Somewhere else</p>} />
      </Routes>
    </>,
    { address, asksBeforeLeaving: true },
  );
  await screen.findByText(/left to tag|may tag has a stage|matches these filters/);
  return { tagged, bodies, requests, user: userEvent.setup({ pointerEventsCheck: 0 }) };
};

const heading = (id: string) => screen.findByRole('heading', { level: 2, name: `Piece ${id}` });
const stage = (name: string) => screen.findByRole('button', { name: new RegExp(`^${name}`) });

describe('the queue of untagged pieces', () => {
  it('is worked through by keyboard alone', async () => {
    const { tagged, bodies, user } = await open(['a', 'b', 'c']);
    expect(screen.getByText('3 pieces left to tag')).toBeInTheDocument();
    await stage('Decision');
    await user.keyboard('31');
    expect(await stage('Decision')).toHaveAttribute('aria-pressed', 'true');
    await user.keyboard('s');
    await waitFor(async () => expect(await heading('b')).toHaveFocus());
    expect(await screen.findByText('Saved. 2 left.')).toBeInTheDocument();
    expect(bodies[0]).toEqual({
      change: {
        stages: { kind: 'replace', keys: ['decision', 'awareness'] },
        personas: null,
        format: null,
        touchpoints: null,
      },
      pieces: [{ contentType: ARTICLE, documentId: 'a', locale: 'en' }],
    });

    await stage('Decision');
    await user.keyboard('n');
    expect(await heading('c')).toHaveFocus();
    expect(screen.getByText('Skipped')).toBeInTheDocument();

    await user.keyboard('u');
    expect(await heading('a')).toBeInTheDocument();
    await waitFor(() => expect(tagged.size).toBe(0));
    expect(await screen.findByText('3 pieces left to tag')).toBeInTheDocument();

    await user.keyboard('j');
    expect(await heading('b')).toHaveFocus();
    await user.keyboard('{ArrowUp}');
    expect(await heading('a')).toHaveFocus();
  }, 90_000);

  it('says when there is nothing left', async () => {
    const { user } = await open(['a']);
    await stage('Awareness');
    await user.keyboard('1s');
    expect(
      await screen.findByText('Every piece that you may tag has a stage.'),
    ).toBeInTheDocument();
    expect(screen.queryByText(/left to tag/)).not.toBeInTheDocument();
  });

  it('says so when it is only the filters that leave nothing', async () => {
    await open([], '/?status=draft');
    expect(screen.getByText('No piece without a stage matches these filters.')).toBeInTheDocument();
  });

  it('saves nothing without a stage, and says why', async () => {
    const { bodies, user } = await open(['a', 'b']);
    await stage('Awareness');
    await user.keyboard('s');
    expect(screen.getByText('Choose a stage to save.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Save and next' })).toBeDisabled();
    expect(bodies).toEqual([]);
  });

  it('leaves keys alone while something is typed', async () => {
    const { user } = await open(['a', 'b']);
    const decision = await stage('Decision');
    await user.click(screen.getByRole('searchbox'));
    await user.keyboard('3jn');
    expect(decision).toHaveAttribute('aria-pressed', 'false');
    expect(screen.getByRole('searchbox')).toHaveValue('3jn');
  });

  it('has no shortcuts once they are switched off', async () => {
    const { user } = await open(['a', 'b']);
    const decision = await stage('Decision');
    const onOff = screen.getByRole('checkbox', { name: 'Keyboard shortcuts' });
    await user.click(onOff);
    await user.keyboard('3j');
    expect(decision).toHaveAttribute('aria-pressed', 'false');
    await user.click(onOff);
  });

  it('keeps filters and the piece in focus in the address', async () => {
    const { requests, user } = await open(['a', 'b'], '/?locale=da&sort=title:asc&_q=piece');
    const [query] = requests.filter(({ pathname }) => pathname === '/journey/untagged');
    expect(Object.fromEntries(query!.searchParams)).toMatchObject({
      locale: 'da',
      sort: 'title:asc',
      search: 'piece',
    });
    const list = within(screen.getByRole('list', { name: 'Untagged' }));
    await user.click(list.getByRole('button', { name: /^Piece b/ }));
    expect(await heading('b')).toBeInTheDocument();
    expect(screen.getByTestId('address')).toHaveTextContent(`piece=${ARTICLE}/b/en`);
  });

  it('keeps what is chosen for each piece while one goes up and down', async () => {
    const { user } = await open(['a', 'b']);
    await stage('Decision');
    await user.keyboard('3j');
    expect(await heading('b')).toHaveFocus();
    expect(await stage('Decision')).toHaveAttribute('aria-pressed', 'false');
    expect(screen.getByRole('button', { name: /^Piece a Not saved/ })).toBeInTheDocument();

    await user.keyboard('k');
    expect(await heading('a')).toHaveFocus();
    expect(await stage('Decision')).toHaveAttribute('aria-pressed', 'true');
    await user.keyboard('s');
    await waitFor(async () => expect(await heading('b')).toHaveFocus());
    expect(screen.queryByText('Not saved')).not.toBeInTheDocument();
  });

  it('asks before it is left with a choice that is not saved, and only then', async () => {
    const { user } = await open(['a', 'b']);
    const unloading = () => {
      const event = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(event);
      return event.defaultPrevented;
    };
    await stage('Decision');
    expect(unloading()).toBe(false);
    await user.keyboard('3');
    expect(unloading()).toBe(true);

    await user.click(screen.getByRole('link', { name: 'Elsewhere' }));
    await user.click(await screen.findByRole('button', { name: 'Cancel' }));
    expect(await stage('Decision')).toHaveAttribute('aria-pressed', 'true');
    await user.click(screen.getByRole('link', { name: 'Elsewhere' }));
    await user.click(await screen.findByRole('button', { name: 'Leave the page' }));
    expect(await screen.findByText('Somewhere else')).toBeInTheDocument();
  });

  it('is left without a question when nothing is chosen any more', async () => {
    const { user } = await open(['a', 'b']);
    await stage('Decision');
    await user.keyboard('33');
    await user.click(screen.getByRole('link', { name: 'Elsewhere' }));
    expect(await screen.findByText('Somewhere else')).toBeInTheDocument();
  });

  it('leads to the piece in the Content Manager', async () => {
    await open(['a']);
    expect(
      await screen.findByRole('link', { name: 'Open in the Content Manager' }),
    ).toHaveAttribute(
      'href',
      `/content-manager/collection-types/${ARTICLE}/a?plugins[i18n][locale]=en`,
    );
  });
});
