import { adminApi, Form, useForm, useRBAC } from '@strapi/strapi/admin';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { TargetingPanel } from '../../admin/src/content-manager/panel/TargetingPanel';
import type { DocumentOnScreen } from '../../admin/src/content-manager/panel/storedVersion';
import { NO_TAGS, type TagLists } from '../../admin/src/content-manager/panel/tagLists';
import { useMaySaveDocument } from '../../admin/src/strapi-shims/contentManager';
import { DEFINITIONS } from './support/definitions';
import { renderInAdmin } from './support/render';
import { Failure, stubServer } from './support/server';

jest.mock('@strapi/strapi/admin', () => ({
  ...jest.requireActual('@strapi/strapi/admin'),
  useRBAC: jest.fn(),
}));
jest.mock('../../admin/src/strapi-shims/contentManager', () => ({ useMaySaveDocument: jest.fn() }));

const MODEL = 'api::article.article';
const SAVED: DocumentOnScreen = {
  documentId: 'piece',
  activeTab: 'draft',
  document: { id: 1, documentId: 'piece', locale: 'en' },
};
const NEW: DocumentOnScreen = { activeTab: 'draft' };

const answers = (stages: string[] = [], rest: object = {}) => ({
  '/journey/definitions': () => ({ data: DEFINITIONS }),
  [`/journey/targeting/${MODEL}/piece`]: (url: URL) => ({
    data: {
      own: {
        stages: url.searchParams.get('status') === 'published' ? ['decision'] : stages,
        personas: [],
        format: null,
        touchpoints: [],
        ...rest,
      },
    },
  }),
});

/** What the document's own Save would send. */
const FormValues = () => {
  const { values, modified, resetForm } = useForm('test', (form) => form);
  return (
    <>
      <output data-testid="form">{JSON.stringify({ values, modified })}</output>
      <button type="button" onClick={() => resetForm()}>
        Empty the form
      </button>
    </>
  );
};
const form = () => JSON.parse(screen.getByTestId('form').textContent);

/** What the host's own mutations do to the queries of a document. */
const saveAsTheHostDoes = (store: ReturnType<typeof renderPanel>['store']) => {
  const host = adminApi.enhanceEndpoints({ addTagTypes: ['Document'] });
  store.dispatch(host.util.invalidateTags([{ type: 'Document', id: `${MODEL}_piece` }]));
};

const renderPanel = ({
  onScreen = SAVED,
  defaults = NO_TAGS,
  locale = 'en',
}: { onScreen?: DocumentOnScreen; defaults?: TagLists; locale?: string } = {}) =>
  renderInAdmin(
    <Form method="PUT" initialValues={{ title: 'A piece' }}>
      <TargetingPanel model={MODEL} onScreen={onScreen} defaults={defaults} />
      <FormValues />
    </Form>,
    { locale },
  );

const stageList = () => screen.findByRole('list', { name: 'Journey stages' });
const stagesShown = async () =>
  within(await stageList())
    .getAllByRole('listitem')
    .map((item) => item.firstElementChild?.textContent);
const addStage = async (name: string) => {
  await userEvent.click(await screen.findByRole('combobox', { name: 'Journey stages' }));
  await userEvent.click(screen.getByRole('option', { name }));
};

beforeEach(() => {
  jest.mocked(useRBAC).mockReturnValue({
    allowedActions: { canAssign: true },
    isLoading: false,
    permissions: [],
    error: undefined,
  });
  jest.mocked(useMaySaveDocument).mockReturnValue(true);
});

describe('the Journey panel', () => {
  it('shows the saved stages in order, the first as primary', async () => {
    stubServer(answers(['decision', 'awareness']));
    renderPanel();

    expect(await stagesShown()).toEqual(['DecisionPrimary', 'Awareness']);
  });

  it('puts chosen stages of a new document into its form, in the order they were chosen', async () => {
    stubServer(answers());
    renderPanel({ onScreen: NEW });
    await addStage('Decision');
    await addStage('Awareness');

    expect(form()).toEqual({
      modified: true,
      values: {
        title: 'A piece',
        journeyStages: { set: [{ documentId: 'doc-decision' }, { documentId: 'doc-awareness' }] },
      },
    });
  });

  it('reorders by keyboard and keeps the focus on what moved', async () => {
    stubServer(answers(['awareness', 'consideration', 'decision']));
    renderPanel();
    const up = await screen.findByRole('button', { name: 'Move Decision up' });
    act(() => up.focus());
    await userEvent.keyboard('{Enter}');

    expect(await stagesShown()).toEqual(['AwarenessPrimary', 'Decision', 'Consideration']);
    expect(screen.getByRole('button', { name: 'Move Decision up' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(await stagesShown()).toEqual(['DecisionPrimary', 'Awareness', 'Consideration']);
    expect(screen.getByRole('button', { name: 'Move Decision down' })).toHaveFocus();
  });

  it('moves the focus to a neighbour when a stage is removed', async () => {
    stubServer(answers(['awareness', 'decision']));
    renderPanel();
    await userEvent.click(await screen.findByRole('button', { name: 'Remove Awareness' }));

    expect(screen.getByRole('button', { name: 'Remove Decision' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(screen.getByRole('combobox', { name: 'Journey stages' })).toHaveFocus();
    expect(form().values.journeyStages).toEqual({ set: [] });
  });

  it('leaves nothing to save when a change is taken back', async () => {
    stubServer(answers(['awareness', 'decision']));
    renderPanel();
    await userEvent.click(await screen.findByRole('button', { name: 'Move Decision up' }));
    expect(form().modified).toBe(true);
    await userEvent.click(screen.getByRole('button', { name: 'Move Decision down' }));

    expect(form()).toEqual({ modified: false, values: { title: 'A piece' } });
  });

  it('writes personas, format and touchpoints too', async () => {
    stubServer(answers());
    renderPanel();
    const choose = async (field: string, option: string) => {
      await userEvent.click(await screen.findByRole('combobox', { name: field }));
      await userEvent.click(screen.getByRole('option', { name: option }));
      await userEvent.keyboard('{Escape}');
    };
    await choose('Personas', 'House owner');
    await choose('Format', 'Comparison');
    await choose('Touchpoints', 'Email');

    expect(form().values).toEqual({
      title: 'A piece',
      journeyPersonas: { set: [{ documentId: 'doc-house-owner' }] },
      journeyFormat: { set: [{ documentId: 'doc-comparison' }] },
      journeyTouchpoints: { set: [{ documentId: 'doc-email' }] },
    });
  });

  it('says what visitors expect at the primary stage', async () => {
    stubServer(answers(['decision', 'awareness']));
    renderPanel();

    expect(await screen.findByText('Something for Decision')).toBeInTheDocument();
  });

  it('shows the default tags of the type where the piece has none', async () => {
    stubServer(answers());
    renderPanel({ defaults: { ...NO_TAGS, stages: ['consideration'], format: ['case-study'] } });

    expect(
      await screen.findByText('Default of the content type: Consideration'),
    ).toBeInTheDocument();
    expect(screen.getByText('Default of the content type: Case study')).toBeInTheDocument();
  });

  it('speaks the language of the admin', async () => {
    stubServer(answers(['decision']));
    renderPanel({ locale: 'da' });

    const list = await screen.findByRole('list', { name: 'Trin i kunderejsen' });
    expect(list).toHaveTextContent('BeslutningPrimært');
  });

  describe('on the published tab', () => {
    it('shows the published tags to read', async () => {
      stubServer(answers(['awareness']));
      renderPanel({ onScreen: { ...SAVED, activeTab: 'published' } });

      expect(await screen.findByText('Decision')).toBeInTheDocument();
      expect(screen.queryByText('Awareness')).not.toBeInTheDocument();
      expect(screen.queryByRole('button', { name: /Move|Remove/ })).not.toBeInTheDocument();
      expect(screen.getByText(/tags of the published version/)).toBeInTheDocument();
    });
  });

  it('is to read only without the permission to assign', async () => {
    jest.mocked(useRBAC).mockReturnValue({
      allowedActions: { canAssign: false },
      isLoading: false,
      permissions: [],
      error: undefined,
    });
    stubServer(answers(['awareness']));
    renderPanel();

    expect(await screen.findByText('Your role may not change journey tags.')).toBeInTheDocument();
    expect(screen.getByText('Awareness')).toBeInTheDocument();
    expect(screen.queryByRole('combobox')).not.toBeInTheDocument();
  });

  it('is to read only for whoever may not save the document', async () => {
    jest.mocked(useMaySaveDocument).mockReturnValue(false);
    stubServer(answers(['awareness']));
    renderPanel();

    expect(await screen.findByText(/You may not save this document/)).toBeInTheDocument();
    expect(screen.queryByRole('combobox')).not.toBeInTheDocument();
  });

  it('says so when the tags cannot be loaded, and tries again', async () => {
    let fails = true;
    const working = answers(['awareness']);
    stubServer({
      ...working,
      '/journey/definitions': () => (fails ? new Failure(500) : { data: DEFINITIONS }),
    });
    renderPanel();
    expect(await screen.findByText('The journey tags could not be loaded.')).toBeInTheDocument();
    fails = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(await stagesShown()).toEqual(['AwarenessPrimary']);
  });

  it('goes on showing what was chosen until the saved tags have been read again', async () => {
    let answer = Promise.resolve(['awareness', 'decision']);
    stubServer({
      ...answers(),
      [`/journey/targeting/${MODEL}/piece`]: async () => ({
        data: { own: { stages: await answer, personas: [], format: null, touchpoints: [] } },
      }),
    });
    const { store } = renderPanel();
    await userEvent.click(await screen.findByRole('button', { name: 'Move Decision up' }));
    let arrive: (stages: string[]) => void = () => undefined;
    answer = new Promise((resolve) => (arrive = resolve));
    act(() => saveAsTheHostDoes(store));
    await userEvent.click(screen.getByRole('button', { name: 'Empty the form' }));

    expect(form().values).toEqual({ title: 'A piece' });
    expect(await stagesShown()).toEqual(['DecisionPrimary', 'Awareness']);
    await act(async () => {
      arrive(['decision', 'awareness']);
      await answer;
    });
    expect(await stagesShown()).toEqual(['DecisionPrimary', 'Awareness']);
  });

  it('reads the saved tags again after the host has saved the document', async () => {
    let stages = ['awareness'];
    stubServer({
      ...answers(),
      [`/journey/targeting/${MODEL}/piece`]: () => ({
        data: { own: { stages, personas: [], format: null, touchpoints: [] } },
      }),
    });
    const { store } = renderPanel();
    await stageList();
    stages = ['decision'];
    act(() => saveAsTheHostDoes(store));

    await waitFor(async () => expect(await stagesShown()).toEqual(['DecisionPrimary']));
  });
});
