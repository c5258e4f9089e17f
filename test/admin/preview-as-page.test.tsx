import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { PreviewAsPage } from '../../admin/src/pages/PreviewAs/PreviewAsPage';
import type { LeftOutPiece, PreviewedPiece } from '../../admin/src/services/previewAs';
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

const piece = (
  documentId: string,
  match: PreviewedPiece['match'],
  stage: Partial<PreviewedPiece['explain']['stage']> = {},
): PreviewedPiece => ({
  contentType: 'api::article.article',
  documentId,
  locale: 'en',
  title: `Piece ${documentId}`,
  targeting: { stages: [], personas: [], format: null, touchpoints: [] },
  match,
  explain: {
    level: match.level,
    levelRank: 1,
    stage: { asked: 'consideration', matched: match.stage, distance: 0, primary: true, ...stage },
    persona: { matched: null, rank: null },
    sort: { field: 'publishedAt', direction: 'desc', value: 0 },
  },
});

const LEFT_OUT: LeftOutPiece = {
  contentType: 'api::article.article',
  documentId: 'z',
  locale: 'en',
  title: 'Piece z',
  targeting: { stages: [], personas: ['it-manager', 'house-owner'], format: null, touchpoints: [] },
  reason: 'other-persona',
};

const ANSWER = {
  data: [
    piece('a', { level: 'exact', stage: 'consideration', persona: 'it-manager' }),
    piece('b', { level: 'stage', stage: 'consideration', persona: null }, { primary: false }),
    piece('c', { level: 'near', stage: 'awareness', persona: null }, { distance: 20 }),
    piece('d', { level: 'untargeted', stage: null, persona: null }),
  ],
  meta: {
    pagination: { page: 1, pageSize: 10, pageCount: 1, total: 4 },
    match: {
      served: { journey: 'five-stage', stage: 'consideration' },
      assumed: false,
      levels: {},
    },
    leftOut: [LEFT_OUT],
    partlyReadable: ['api::article.article'],
    hasUnreadTypes: true,
    path: '/api/journey/content',
  },
};

const OTHER = {
  key: 'funnel',
  name: { en: 'Funnel' },
  stages: [{ key: 'interest', name: { en: 'Interest' }, readiness: { from: 0, to: 200 } }],
};

const answers = (answer: unknown = ANSWER) => ({
  '/journey/definitions': () => ({ data: { ...DEFINITIONS, otherJourneys: [OTHER] } }),
  '/i18n/locales': () => [
    { code: 'da', isDefault: false },
    { code: 'en', isDefault: true },
  ],
  '/journey/preview-as': () => answer,
});

const inAddress = (text: string) =>
  waitFor(() => expect(screen.getByTestId('address')).toHaveTextContent(text));

describe('the page Preview as', () => {
  it('shows what the visitor gets, in order, each with its level and the reason', async () => {
    stubServer(answers());
    renderInAdmin(<PreviewAsPage />);
    const table = await screen.findByRole('grid', { name: 'What the visitor gets' });
    const rows = within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) =>
        within(row)
          .getAllByRole('gridcell')
          .map((cell) => cell.textContent),
      );

    expect(rows).toEqual([
      [
        '1',
        'Piece aArticle · English',
        'Exact',
        'Made for IT manager, at Consideration, its primary stage.',
      ],
      ['2', 'Piece bArticle · English', 'Stage', 'At Consideration, for everyone.'],
      [
        '3',
        'Piece cArticle · English',
        'Near',
        'At Awareness, 20 points of readiness away, for everyone.',
      ],
      ['4', 'Piece dArticle · English', 'Untargeted', 'Has no stage, so it comes last.'],
    ]);
    expect(
      screen.getByRole('heading', { name: '4 pieces for a visitor at Consideration' }),
    ).toBeInTheDocument();
  });

  it('says what is left out, and why', async () => {
    stubServer(answers());
    renderInAdmin(<PreviewAsPage />);
    await userEvent.click(await screen.findByRole('button', { name: /1 piece left out/ }));

    expect(await screen.findByRole('link', { name: 'Piece z' })).toBeInTheDocument();
    expect(screen.getByText('Only for IT manager or House owner.')).toBeInTheDocument();
    const notes = screen.getAllByRole('note').map((note) => note.textContent);
    expect(notes).toEqual([
      expect.stringMatching(/^There are content types that you may not read/),
      expect.stringMatching(/^Without Article:/),
    ]);
  });

  it('asks by the stage that is clicked, in the journey that it is of', async () => {
    const { requests } = stubServer(answers());
    renderInAdmin(<PreviewAsPage />, { address: '/?readiness=10&page=3' });
    await userEvent.click(await screen.findByRole('button', { name: 'Decision' }));
    await inAddress('?stage=decision');
    expect(screen.getByRole('button', { name: 'Decision' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );

    await userEvent.click(screen.getByRole('button', { name: 'Interest' }));
    await inAddress('?stage=interest&journey=funnel');
    await waitFor(() => {
      const { searchParams } = requests.filter(({ pathname }) => pathname.endsWith('-as')).at(-1)!;
      expect(Object.fromEntries(searchParams)).toMatchObject({
        stage: 'interest',
        journey: 'funnel',
      });
      expect(searchParams.has('readiness')).toBe(false);
    });
  });

  it('asks by readiness when the slider has come to rest', async () => {
    stubServer(answers());
    renderInAdmin(<PreviewAsPage />, { address: '/?stage=awareness' });
    const slider = await screen.findByRole('slider', { name: 'Readiness to buy' });
    expect(slider).toHaveValue('20');
    expect(slider).toHaveAttribute('aria-valuetext', '20: Awareness');

    fireEvent.change(slider, { target: { value: '95' } });
    expect(slider).toHaveAttribute('aria-valuetext', '95: Decision');
    expect(screen.getByTestId('address')).toHaveTextContent('?stage=awareness');
    fireEvent.keyUp(slider, { key: 'ArrowRight' });
    await inAddress('?readiness=95');
  });

  it('copies the request as an address and for a terminal', async () => {
    stubServer(answers());
    const user = userEvent.setup();
    renderInAdmin(<PreviewAsPage />, { address: '/?stage=decision&persona=it-manager&page=2' });
    await user.click(await screen.findByRole('button', { name: 'Copy URL' }));
    const url =
      'http://localhost:1337/api/journey/content?stage=decision&persona=it-manager&pagination%5Bpage%5D=2';
    expect(await navigator.clipboard.readText()).toBe(url);

    await user.click(screen.getByRole('button', { name: 'Copy as curl' }));
    expect(await navigator.clipboard.readText()).toBe(
      `curl -H "Authorization: Bearer $TOKEN" '${url}'`,
    );
  });

  it('says when the visitor gets nothing', async () => {
    const pagination = { page: 1, pageSize: 10, pageCount: 0, total: 0 };
    stubServer(answers({ data: [], meta: { ...ANSWER.meta, leftOut: [], pagination } }));
    renderInAdmin(<PreviewAsPage />);
    expect(await screen.findByText(/^This visitor gets nothing/)).toBeInTheDocument();
  });

  it('says why it could not be loaded', async () => {
    stubServer({ ...answers(), '/journey/preview-as': () => new Failure(400) });
    renderInAdmin(<PreviewAsPage />, { address: '/?stage=nope' });
    expect(await screen.findByText('The preview could not be loaded.')).toBeInTheDocument();
    const notice = screen.getByText('The preview could not be loaded.').closest('[role="alert"]');
    expect(notice).toHaveTextContent('stub');
  });
});
