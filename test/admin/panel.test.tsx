import { adminApi, Form, useForm, useRBAC } from '@strapi/strapi/admin';
import { fireEvent, act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';

import { TargetingPanel } from '../../admin/src/content-manager/panel/TargetingPanel';
import type { PrefillQuery } from '../../admin/src/content-manager/panel/prefill';
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
jest.mock('../../admin/src/strapi-shims/contentManager', () => ({
  useMaySaveDocument: jest.fn(),
  useHostTypes: () => [{ uid: 'api::article.article', displayName: 'Article' }],
}));

const MODEL = 'api::article.article';
const SAVED: DocumentOnScreen = {
  documentId: 'piece',
  activeTab: 'draft',
  document: { id: 1, documentId: 'piece', locale: 'en', publishedAt: null },
};
const NEW: DocumentOnScreen = { activeTab: 'draft' };
const RIGHTS = { isLoading: false, permissions: [], error: undefined };
const WITHOUT_RIGHTS = { ...RIGHTS, allowedActions: { canAssign: false, canRead: false } };

const answers = (stages: string[] = [], rest: object = {}) => ({
  '/journey/definitions': () => ({ data: DEFINITIONS }),
  [`/journey/contribution/${MODEL}`]: () => ({ data: { locale: 'en', others: [], fills: [] } }),
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

interface OnScreen {
  readonly onScreen?: DocumentOnScreen;
  readonly defaults?: TagLists;
  readonly prefill?: PrefillQuery;
  readonly locale?: string;
}

const panelOn = ({ onScreen = SAVED, defaults = NO_TAGS, prefill }: OnScreen) => (
  <TargetingPanel model={MODEL} onScreen={onScreen} defaults={defaults} prefill={prefill} />
);

const renderPanel = ({ locale = 'en', ...shown }: OnScreen = {}) =>
  renderInAdmin(
    <Form method="PUT" initialValues={{ title: 'A piece' }}>
      {panelOn(shown)}
      <FormValues />
    </Form>,
    { locale },
  );

const stageList = () => screen.findByRole('list', { name: 'Journey stages' });
/** What the pressed buttons of the track say, in the order of the journey. */
const stagesShown = async () =>
  within(await stageList())
    .queryAllByRole('button', { pressed: true })
    .map((button) => button.textContent);
const stage = async (name: string) =>
  within(await stageList()).getByRole('button', { name: new RegExp(`^${name}`) });
const choose = async (...names: string[]) => {
  for (const name of names) await userEvent.click(await stage(name));
};
/** Gives the keyboard the button of the name. */
const focus = async (name: string) => {
  const button = await screen.findByRole('button', { name });
  act(() => button.focus());
};

beforeEach(() => {
  jest.mocked(useRBAC).mockReturnValue({
    ...RIGHTS,
    allowedActions: { canAssign: true, canRead: true },
  });
  jest.mocked(useMaySaveDocument).mockReturnValue(true);
});

describe('the Journey panel', () => {
  it('shows the saved stages in order, the first as primary', async () => {
    stubServer(answers(['decision', 'awareness']));
    renderPanel();

    expect(await stagesShown()).toEqual(['2AwarenessSecondary', '1DecisionPrimary']);
  });

  it('puts chosen stages of a new document into its form, in the order they were chosen', async () => {
    stubServer(answers());
    renderPanel({ onScreen: NEW });
    await choose('Decision', 'Awareness');

    expect(form()).toEqual({
      modified: true,
      values: {
        title: 'A piece',
        journeyStages: { set: [{ documentId: 'doc-decision' }, { documentId: 'doc-awareness' }] },
      },
    });
  });

  it('reorders by the keyboard and keeps it on what moved', async () => {
    stubServer(answers(['awareness', 'consideration', 'decision']));
    renderPanel();
    await focus('Move Decision up');
    await userEvent.keyboard('{Enter}');

    expect(await stagesShown()).toEqual([
      '1AwarenessPrimary',
      '3ConsiderationSecondary',
      '2DecisionSecondary',
    ]);
    expect(screen.getByRole('button', { name: 'Make Decision primary' })).toHaveFocus();
    const hasStar = (key: string) =>
      [...document.querySelectorAll(`[data-key="${key}"] svg`)].some(
        (svg) => !svg.closest('button'),
      );
    expect([hasStar('awareness'), hasStar('decision')]).toEqual([true, false]);
    await userEvent.keyboard('{Enter}');
    expect(await stagesShown()).toEqual([
      '2AwarenessSecondary',
      '3ConsiderationSecondary',
      '1DecisionPrimary',
    ]);
    expect(screen.getByRole('button', { name: 'Move Decision' })).toHaveFocus();
  });

  it('keeps the keyboard on a stage that is chosen, and on one that no longer is', async () => {
    stubServer(answers(['awareness', 'decision']));
    renderPanel();
    await choose('Awareness');
    expect(await stage('Awareness')).toHaveFocus();
    expect(await stagesShown()).toEqual(['1DecisionPrimary']);
    await userEvent.keyboard('{Enter}');
    expect(await stagesShown()).toEqual(['2AwarenessSecondary', '1DecisionPrimary']);
    expect(form().values.journeyStages).toEqual({
      set: [{ documentId: 'doc-decision' }, { documentId: 'doc-awareness' }],
    });
  });

  it('leaves nothing to save when a change is taken back', async () => {
    stubServer(answers(['awareness', 'decision']));
    renderPanel();
    await userEvent.click(await screen.findByRole('button', { name: 'Make Decision primary' }));
    expect(form().modified).toBe(true);
    await userEvent.click(screen.getByRole('button', { name: 'Make Awareness primary' }));

    expect(form()).toEqual({ modified: false, values: { title: 'A piece' } });
  });

  it('writes personas, format and touchpoints too', async () => {
    stubServer(answers());
    renderPanel();
    const select = async (field: string, option: string) => {
      await userEvent.click(await screen.findByRole('combobox', { name: field }));
      await userEvent.click(screen.getByRole('option', { name: option }));
      await userEvent.keyboard('{Escape}');
    };
    await userEvent.click(await screen.findByRole('button', { name: 'House owner' }));
    await userEvent.click(screen.getByRole('button', { name: 'IT manager' }));
    await select('Format', 'Comparison');
    await select('Touchpoints', 'Email');

    expect(form().values).toEqual({
      title: 'A piece',
      journeyPersonas: {
        set: [{ documentId: 'doc-house-owner' }, { documentId: 'doc-it-manager' }],
      },
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
      await screen.findByText('Consideration (default of the content type)'),
    ).toBeInTheDocument();
    expect(screen.getByText('Case study (default of the content type)')).toBeInTheDocument();
  });

  it('speaks the language of the admin', async () => {
    stubServer(answers(['decision']));
    renderPanel({ locale: 'da' });

    const list = await screen.findByRole('list', { name: 'Trin i kunderejsen' });
    expect(within(list).getByRole('button', { pressed: true })).toHaveTextContent(
      'BeslutningPrimært',
    );
  });

  describe('on the published tab', () => {
    it('shows the published tags to read', async () => {
      stubServer(answers(['awareness']));
      renderPanel({ onScreen: { ...SAVED, activeTab: 'published' } });

      expect(await screen.findByText('Decision')).toBeInTheDocument();
      expect(screen.queryByText('Awareness')).not.toBeInTheDocument();
      expect(screen.queryByRole('button', { pressed: true })).not.toBeInTheDocument();
      expect(screen.getByText(/tags of the published version/)).toBeInTheDocument();
    });
  });

  it('is to read only without the permission to assign', async () => {
    jest.mocked(useRBAC).mockReturnValue(WITHOUT_RIGHTS);
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

    expect(await stagesShown()).toEqual(['1AwarenessPrimary']);
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
    await userEvent.click(await screen.findByRole('button', { name: 'Make Decision primary' }));
    let arrive: (stages: string[]) => void = () => undefined;
    answer = new Promise((resolve) => (arrive = resolve));
    act(() => saveAsTheHostDoes(store));
    await userEvent.click(screen.getByRole('button', { name: 'Empty the form' }));

    expect(form().values).toEqual({ title: 'A piece' });
    expect(await stagesShown()).toEqual(['2AwarenessSecondary', '1DecisionPrimary']);
    await act(async () => {
      arrive(['decision', 'awareness']);
      await answer;
    });
    expect(await stagesShown()).toEqual(['2AwarenessSecondary', '1DecisionPrimary']);
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

    await waitFor(async () => expect(await stagesShown()).toEqual(['1DecisionPrimary']));
  });

  describe('with archived definitions', () => {
    const archived = {
      ...DEFINITIONS,
      personas: DEFINITIONS.personas.map((each) => ({
        ...each,
        archived: each.key === 'house-owner',
      })),
    };
    const personas = async () =>
      within(await screen.findByRole('list', { name: 'Personas' }))
        .getAllByRole('button')
        .map((button) => button.textContent);

    it('offers none of them', async () => {
      stubServer({ ...answers(), '/journey/definitions': () => ({ data: archived }) });
      renderPanel();

      expect(await personas()).toEqual(['IT manager']);
    });

    it('keeps one that the piece has, and offers it again after it is taken out', async () => {
      stubServer({
        ...answers([], { personas: ['house-owner'] }),
        '/journey/definitions': () => ({ data: archived }),
      });
      renderPanel();
      const archivedChip = await screen.findByRole('button', { name: 'House owner (archived)' });
      expect(archivedChip).toHaveAttribute('aria-pressed', 'true');
      await userEvent.click(archivedChip);

      expect(await personas()).toEqual(['IT manager', 'House owner (archived)']);
    });
  });

  describe('of a new document whose address carries tags', () => {
    const prefill = {
      stages: 'decision,gone,awareness',
      personas: 'house-owner',
      format: 'comparison,case-study',
    };

    /** The address is read anew at each change of any of its parameters. */
    const AddressChanging = () => {
      const [address, setAddress] = useState(prefill);
      return (
        <Form method="POST" initialValues={{ title: 'A piece' }}>
          {panelOn({ onScreen: NEW, prefill: address })}
          <FormValues />
          <button type="button" onClick={() => setAddress({ ...prefill })}>
            Change the address
          </button>
        </Form>
      );
    };

    it('puts those that are defined into the form, once', async () => {
      stubServer(answers());
      renderInAdmin(<AddressChanging />);

      expect(await stagesShown()).toEqual(['2AwarenessSecondary', '1DecisionPrimary']);
      expect(form()).toEqual({
        modified: true,
        values: {
          title: 'A piece',
          journeyStages: { set: [{ documentId: 'doc-decision' }, { documentId: 'doc-awareness' }] },
          journeyPersonas: { set: [{ documentId: 'doc-house-owner' }] },
          journeyFormat: { set: [{ documentId: 'doc-comparison' }] },
        },
      });
      await choose('Decision', 'Awareness');
      await userEvent.click(screen.getByRole('button', { name: 'Change the address' }));
      expect(form().values.journeyStages).toBeUndefined();
      expect(await stagesShown()).toEqual([]);
    });

    it.each([
      ['a saved document', SAVED],
      ['a clone', { documentId: 'piece', activeTab: 'draft' }],
      [
        'a language not saved yet',
        { ...SAVED, document: {}, otherLocales: [{ id: 2, documentId: 'piece', locale: 'da' }] },
      ],
    ])('leaves %s as it is', async (_name, onScreen) => {
      stubServer(answers(['consideration']));
      renderPanel({ onScreen, prefill });

      expect(await stagesShown()).toEqual(['1ConsiderationPrimary']);
      expect(form()).toEqual({ modified: false, values: { title: 'A piece' } });
    });

    it('leaves the form alone for who may not tag', async () => {
      jest.mocked(useRBAC).mockReturnValue(WITHOUT_RIGHTS);
      stubServer(answers());
      renderPanel({ onScreen: NEW, prefill });

      await screen.findByText('Your role may not change journey tags.');
      expect(form().modified).toBe(false);
    });
  });

  describe('when the host discards the draft', () => {
    const Discarding = ({ to }: { readonly to: DocumentOnScreen }) => {
      const [onScreen, setOnScreen] = useState(SAVED);
      return (
        <Form method="PUT" initialValues={{ title: 'A piece' }}>
          {panelOn({ onScreen })}
          <FormValues />
          <button type="button" onClick={() => setOnScreen(to)}>
            Change the document
          </button>
        </Form>
      );
    };
    const tagAndChange = async (to: DocumentOnScreen) => {
      stubServer(answers(['awareness']));
      renderInAdmin(<Discarding to={to} />);
      await choose('Decision');
      expect(form().modified).toBe(true);
      await userEvent.click(screen.getByRole('button', { name: 'Change the document' }));
    };

    it('forgets the tags that were not saved', async () => {
      await tagAndChange({ ...SAVED, document: { ...SAVED.document, id: 7 } });

      expect(form()).toEqual({ modified: false, values: { title: 'A piece' } });
      expect(await stagesShown()).toEqual(['1AwarenessPrimary']);
    });

    it('keeps them when only the tab was changed', async () => {
      const published = { ...SAVED.document, id: 7, publishedAt: '2026-01-01' };
      await tagAndChange({ ...SAVED, activeTab: 'published', document: published });

      expect(form().modified).toBe(true);
    });
  });

  describe('on what the piece adds', () => {
    const contribution = (url: URL) => ({
      data: {
        locale: 'en',
        others: url.searchParams.has('personas')
          ? [{ persona: 'it-manager', count: 3, planned: 1 }]
          : [{ persona: null, count: 0, planned: 0 }],
        fills: [
          {
            kind: 'first',
            personas: ['it-manager'],
            format: 'comparison',
            ofType: false,
            isExpected: true,
            count: 1,
            target: 1,
            isCounted: false,
          },
        ],
      },
    });
    const serve = (stages: string[], rest: object = {}) =>
      stubServer({ ...answers(stages, rest), [`/journey/contribution/${MODEL}`]: contribution });
    const asked = ({ requests }: ReturnType<typeof stubServer>) =>
      requests.filter(({ pathname }) => pathname.includes('contribution')).map((url) => url.search);

    it('says who else serves the cell, and leads there', async () => {
      serve(['awareness'], { personas: ['it-manager'] });
      renderPanel();

      const link = await screen.findByRole('link', { name: 'IT manager: 3 other pieces' });
      expect(link).toHaveAttribute(
        'href',
        '/plugins/journey/inventory?locale=en&stage=awareness&for=it-manager',
      );
      expect(screen.getByText('1 planned')).toBeInTheDocument();
    });

    it('leads nowhere who may not read coverage', async () => {
      jest.mocked(useRBAC).mockReturnValue(WITHOUT_RIGHTS);
      serve(['awareness'], { personas: ['it-manager'] });
      renderPanel();

      expect(await screen.findByText('3 other pieces')).toBeInTheDocument();
      expect(screen.queryByRole('link')).not.toBeInTheDocument();
    });

    it('says in words which gap the piece fills', async () => {
      serve(['awareness']);
      renderPanel();

      expect(
        await screen.findByText(
          'The first comparison for IT manager at Awareness, in English. An expectation asks for it.',
        ),
      ).toBeInTheDocument();
    });

    it('asks once for several clicks, with what is on screen', async () => {
      const server = serve(['awareness'], { format: 'comparison' });
      renderPanel();
      await screen.findByText('No other piece');
      // At one go: on a busy machine two clicks of a user may lie further apart than the pause.
      for (const name of ['IT manager', 'House owner']) {
        fireEvent.click(screen.getByRole('button', { name }));
      }
      await screen.findByText('3 other pieces');

      const same = 'documentId=piece&locale=en&stage=awareness';
      expect(asked(server)).toEqual([
        `?${same}&format=comparison`,
        `?${same}&personas=it-manager,house-owner&format=comparison`,
      ]);
    });

    it('asks nothing about a piece without a stage, and by the default tags where it has some', async () => {
      const server = serve([]);
      const { unmount } = renderPanel();
      await stageList();
      expect(asked(server)).toEqual([]);
      unmount();

      renderPanel({ defaults: { ...NO_TAGS, stages: ['gone', 'decision'] } });
      await screen.findByText('Who else serves Decision');
      expect(asked(server)).toEqual(['?documentId=piece&locale=en&stage=decision']);
    });

    it('is silent when it cannot be told', async () => {
      stubServer({
        ...answers(['awareness']),
        [`/journey/contribution/${MODEL}`]: () => new Failure(500),
      });
      renderPanel();

      await waitFor(() => expect(screen.queryByText('Who else serves Awareness')).toBeNull());
      expect(await stagesShown()).toEqual(['1AwarenessPrimary']);
    });
  });
});
