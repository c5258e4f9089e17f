import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Modal } from '@strapi/design-system';

import { BulkDialog } from '../../admin/src/content-manager/bulk/BulkDialog';
import { noteRun } from '../../admin/src/content-manager/bulk/bulkRuns';
import type { PieceOutcome } from '../../server/src/core/targeting/outcome';
import { DEFINITIONS } from './support/definitions';
import { renderInAdmin } from './support/render';
import { Failure, stubServer } from './support/server';

const ARTICLE = 'api::article.article';
const TYPE = {
  uid: ARTICLE,
  displayName: 'Article',
  kind: 'collectionType' as const,
  hasDrafts: true,
  isLocalized: true,
  journey: { enabled: true },
  attributes: [],
};
const NONE = { stages: [], personas: [], format: null, touchpoints: [] };
const AFTER = { ...NONE, stages: ['decision'] };

const outcome = (documentId: string, rest: Partial<PieceOutcome> = {}): PieceOutcome => ({
  contentType: ARTICLE,
  documentId,
  title: `Piece ${documentId}`,
  outcome: 'changed',
  reason: null,
  message: null,
  versions: [{ locale: 'en', before: NONE, after: AFTER }],
  ...rest,
});
const OUTCOMES = [
  outcome('a'),
  outcome('b', { outcome: 'unchanged' }),
  outcome('c', { outcome: 'skipped', reason: 'no-permission', versions: [] }),
];

const open = (answers: Record<string, (url: URL, body: unknown) => unknown>, locale = 'en') => {
  const bodies: Record<string, unknown> = {};
  const noting = Object.fromEntries(
    Object.entries(answers).map(([path, answer]) => [
      path,
      (url: URL, body: unknown) => {
        bodies[path] = body;
        return answer(url, body);
      },
    ]),
  );
  stubServer({ '/journey/definitions': () => ({ data: DEFINITIONS }), ...noting });
  const onClose = jest.fn();
  renderInAdmin(
    <Modal.Root open>
      <Modal.Content>
        <Modal.Title>Journey tags</Modal.Title>
        <BulkDialog
          type={TYPE}
          pieces={['a', 'b', 'c'].map((documentId) => ({
            contentType: ARTICLE,
            documentId,
            locale: 'en',
          }))}
          titles={new Map([['c', 'From the list']])}
          onClose={onClose}
        />
      </Modal.Content>
    </Modal.Root>,
    { locale },
  );
  return { bodies, onClose };
};

const choose = async (name: string, option: string) => {
  const user = userEvent.setup({ pointerEventsCheck: 0 });
  await user.click(await screen.findByRole('combobox', { name }));
  await user.click(await screen.findByRole('option', { name: option }));
  await user.keyboard('{Escape}');
};
const askForDecision = async () => {
  await choose('Journey stages', 'Add');
  const user = userEvent.setup({ pointerEventsCheck: 0 });
  await user.click(screen.getByRole('combobox', { name: 'Journey stages: which ones' }));
  await user.click(await screen.findByRole('option', { name: 'Decision' }));
};

const press = async (name: string | RegExp) => {
  const user = userEvent.setup({ pointerEventsCheck: 0 });
  await user.click(await screen.findByRole('button', { name, hidden: true }));
};

afterEach(() => noteRun(ARTICLE, null));

describe('the dialog for many pieces', () => {
  it('says what a change holds for before it is made', async () => {
    open({});
    expect(await screen.findByText(/3 pieces are selected/)).toBeInTheDocument();
    expect(screen.getByText(/Published versions keep their tags/)).toBeInTheDocument();
    expect(screen.getByText(/holds in all its languages/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Preview' })).toBeDisabled();
  });

  it('previews, changes, tells the outcome by piece and takes it back', async () => {
    const restored = [outcome('a', { outcome: 'skipped', reason: 'changed-since', versions: [] })];
    const { bodies, onClose } = open({
      '/journey/targeting/preview': () => ({ data: OUTCOMES }),
      '/journey/targeting/change': () => ({ data: OUTCOMES }),
      '/journey/targeting/restore': () => ({ data: restored }),
    });
    await askForDecision();
    await press('Preview');
    expect(
      await screen.findByText('1 piece will change, 1 is so already, 1 is skipped.'),
    ).toHaveFocus();
    const rows = within(screen.getByRole('list', { name: 'Outcome by piece' }));
    expect(rows.getAllByRole('listitem').map((row) => row.textContent)).toEqual([
      'Piece cYou may not change this piece.Skipped',
      'Piece aJourney stages: none → DecisionWill change',
      'Piece bSo already',
    ]);
    expect(bodies['/journey/targeting/preview']).toEqual({
      change: {
        stages: { kind: 'add', keys: ['decision'] },
        personas: null,
        format: null,
        touchpoints: null,
      },
      pieces: ['a', 'b', 'c'].map((documentId) => ({
        contentType: ARTICLE,
        documentId,
        locale: 'en',
      })),
    });

    await press('Change 1 piece');
    expect(
      await screen.findByText('1 piece was changed, 1 was so already, 1 was skipped.'),
    ).toHaveFocus();
    await press('Undo');
    expect(
      await screen.findByText('Nothing was taken back, 1 was left as it is.'),
    ).toBeInTheDocument();
    expect(screen.getByText(/It has been changed since/)).toBeInTheDocument();
    expect(bodies['/journey/targeting/restore']).toEqual({
      pieces: [{ contentType: ARTICLE, documentId: 'a', versions: OUTCOMES[0]!.versions }],
    });
    await press('Done');
    expect(onClose).toHaveBeenCalled();
  });

  it('takes no button for the second click on the one that stood there before', async () => {
    const { bodies, onClose } = open({
      '/journey/targeting/preview': () => ({ data: OUTCOMES }),
      '/journey/targeting/change': () => ({ data: OUTCOMES }),
      '/journey/targeting/restore': () => ({ data: [outcome('a')] }),
    });
    const clickAgain = async (name: string) =>
      fireEvent.click(await screen.findByRole('button', { name }), { detail: 2 });
    await askForDecision();
    await press('Preview');
    await clickAgain('Change 1 piece');
    expect(bodies['/journey/targeting/change']).toBeUndefined();
    await press('Change 1 piece');
    await clickAgain('Done');
    await press('Undo');
    await clickAgain('Done');

    expect(await screen.findByText('1 piece has the tags it had before.')).toBeInTheDocument();
    expect(onClose).not.toHaveBeenCalled();
    await press('Done');
    expect(onClose).toHaveBeenCalled();
  });

  it('tells of pieces whose request failed, by their title in the list', async () => {
    open({ '/journey/targeting/preview': () => new Failure(500) });
    await askForDecision();
    await press('Preview');
    expect(
      await screen.findByText('Nothing will change, 3 could not be looked at.'),
    ).toBeInTheDocument();
    expect(screen.getByText('From the list')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /^Change/ })).toBeDisabled();
  });

  it('offers to take the last change back when it is opened again', async () => {
    noteRun(ARTICLE, { kind: 'change', total: 3, outcomes: OUTCOMES, isOver: true });
    open({ '/journey/targeting/restore': () => ({ data: [outcome('a')] }) });
    expect(await screen.findByText('Last change: 1 piece.')).toBeInTheDocument();
    await press('Undo');
    expect(await screen.findByText('1 piece has the tags it had before.')).toBeInTheDocument();
  });

  it('shows how far a change is that goes on in the background', async () => {
    noteRun(ARTICLE, { kind: 'change', total: 40, outcomes: OUTCOMES, isOver: false });
    open({});
    expect(await screen.findByRole('progressbar', { name: 'Changing tags' })).toBeInTheDocument();
    expect(screen.getByText('3 of 40 pieces')).toBeInTheDocument();
  });

  it('speaks Danish', async () => {
    open({}, 'da');
    expect(await screen.findByText(/3 stykker indhold er valgt/)).toBeInTheDocument();
  });
});
