import { fireEvent, screen, within } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';

import { JourneysPage } from '../../admin/src/pages/Journeys/JourneysPage';
import { PRESETS } from '../../server/src/core/journey/presets';
import { alignedMapping, overlapsOf } from '../../server/src/core/journey/move';
import { renderInAdmin } from './support/render';
import { Failure, stubServer } from './support/server';

jest.mock('../../admin/src/strapi-shims/contentManager', () => ({ useHostTypes: () => [] }));
// It wants a router with data, as the host has; leaving with unsaved changes is tried in a browser.
jest.mock('@strapi/strapi/admin', () => ({
  ...jest.requireActual<object>('@strapi/strapi/admin'),
  Blocker: () => null,
}));

const presetOf = (key: string) => PRESETS.find((preset) => preset.key === key)!;

const listed = (key: string, changes: object = {}) => {
  const { name, cyclic, stages } = presetOf(key);
  return {
    key,
    name,
    cyclic,
    isDefault: key === 'five-stage',
    isArchived: false,
    pieces: { published: key === 'five-stage' ? 7 : 0, drafts: 0 },
    expectations: 3,
    stages: stages.map((stage, index) => ({
      ...stage,
      color: null,
      pieces: { published: key === 'five-stage' ? index : 0, drafts: 0 },
      expectations: 1,
    })),
    ...changes,
  };
};

const answer = (seesAll = true) => ({
  data: [listed('readiness'), listed('five-stage'), listed('four-phase', { isArchived: true })],
  meta: { seesAll },
});

const preview = () => {
  const move = { from: presetOf('five-stage'), to: presetOf('readiness') };
  const mapping = alignedMapping(move);
  const counts = (key: string) =>
    presetOf(key).stages.map((stage, index) => ({
      stage: stage.key,
      pieces: { published: index, drafts: 1 },
    }));
  return {
    from: 'five-stage',
    to: 'readiness',
    stages: counts('five-stage').map((each) => ({
      ...each,
      to: mapping[each.stage],
      overlaps: overlapsOf(move, each.stage),
      expectations: 1,
    })),
    moved: { published: 7, drafts: 0 },
    before: counts('five-stage'),
    after: counts('readiness'),
    expectations: { stay: 18, apply: 33 },
    typeDefaults: [{ contentType: 'api::article.article', stages: ['awareness'] }],
    seesAll: true,
  };
};

const ANSWERS = {
  '/journey/journeys': () => answer(),
  '/i18n/locales': () => [{ code: 'en', isDefault: true }],
  '/journey/presets': () => ({
    data: PRESETS.map((preset) => ({ ...preset, isAdded: preset.key === 'five-stage' })),
  }),
  '/journey/journeys/readiness/default/preview': () => ({ data: preview() }),
};

const open = (address: string, answers: Parameters<typeof stubServer>[0] = ANSWERS) => {
  const server = stubServer(answers);
  renderInAdmin(
    <Routes>
      <Route path="/plugins/journey/journeys/*" element={<JourneysPage />} />
    </Routes>,
    { address: `/plugins/journey/journeys${address}` },
  );
  return server;
};

describe('the list of journeys', () => {
  it('has the default one first, and the archived ones by themselves', async () => {
    open('');
    const offered = await screen.findByRole('region', { name: 'In use' });
    const names = within(offered)
      .getAllByRole('article')
      .map((card) => card.getAttribute('aria-label'));
    expect(names).toEqual(['Five stages', 'Purchase readiness']);
    expect(within(offered).getByText('Default')).toBeInTheDocument();
    const archived = screen.getByRole('region', { name: 'Archived' });
    expect(within(archived).getByRole('article', { name: 'Four phases' })).toBeInTheDocument();
  });

  it('says the stages and their ranges in words', async () => {
    open('');
    const card = await screen.findByRole('article', { name: 'Five stages' });
    const stages = within(card).getAllByRole('listitem');
    expect(stages.map((item) => item.textContent).slice(0, 2)).toEqual([
      '1 Awareness: 0–50',
      '2 Consideration: 50–80',
    ]);
  });

  it('tells who may not read everything that counts are of a part', async () => {
    open('', { ...ANSWERS, '/journey/journeys': () => answer(false) });
    expect(await screen.findByRole('note')).toHaveTextContent('You may not read every piece.');
  });

  it('says when it could not be loaded', async () => {
    open('', { '/journey/journeys': () => new Failure(500) });
    expect(await screen.findByText('The journeys could not be loaded.')).toBeInTheDocument();
  });
});

describe('a new journey', () => {
  it('shows every preset, and which is added', async () => {
    open('/new/preset');
    expect(await screen.findAllByRole('heading', { level: 2 })).toHaveLength(PRESETS.length);
    expect(screen.getAllByText('Added')).toHaveLength(1);
    expect(screen.getAllByRole('button', { name: /^Add / })).toHaveLength(PRESETS.length - 1);
  });

  it('suggests its key from its name, until one writes another', async () => {
    open('/new/empty');
    const [name] = await screen.findAllByRole('textbox', { name: 'Name, English' });
    const [key] = screen.getAllByRole('textbox', { name: /^Key/ });
    fireEvent.change(name!, { target: { value: 'Our way' } });
    expect(key).toHaveValue('our-way');
    fireEvent.change(key!, { target: { value: 'mine' } });
    fireEvent.change(name!, { target: { value: 'Our long way' } });
    expect(key).toHaveValue('mine');
  });

  it('says what is missing when one saves', async () => {
    const { requests } = open('/new/empty');
    const [name] = await screen.findAllByRole('textbox', { name: 'Name, English' });
    fireEvent.change(name!, { target: { value: 'Readiness' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('This key is taken.')).toBeInTheDocument();
    expect(screen.getByText('Give a name in at least one language.')).toBeInTheDocument();
    expect(requests.filter(({ pathname }) => pathname === '/journey/journeys')).toHaveLength(1);
  });
});

describe('the readiness axis', () => {
  const border = (name: string) => screen.findByRole('slider', { name });
  const AWARENESS = 'Border between Awareness and Consideration';

  it('moves a border by keys, and says where it is', async () => {
    open('/five-stage');
    const slider = await border(AWARENESS);
    for (const key of ['ArrowRight', 'PageUp', 'ArrowLeft']) fireEvent.keyDown(slider, { key });
    expect(slider).toHaveAttribute('aria-valuenow', '60');
    expect(slider).toHaveAttribute('aria-valuetext', '60: Awareness ends, Consideration begins');
    expect(screen.getByRole('spinbutton', { name: 'Awareness to' })).toHaveValue(60);
    expect(screen.getByRole('spinbutton', { name: 'Consideration from' })).toHaveValue(60);
  });

  it('lets no border cross another', async () => {
    open('/five-stage');
    const slider = await border(AWARENESS);
    fireEvent.keyDown(slider, { key: 'End' });
    expect(slider).toHaveAttribute('aria-valuenow', '79');
    for (let time = 0; time < 3; time += 1) fireEvent.keyDown(slider, { key: 'PageUp' });
    expect(slider).toHaveAttribute('aria-valuenow', '79');
    fireEvent.keyDown(slider, { key: 'Home' });
    expect(slider).toHaveAttribute('aria-valuenow', '1');
  });

  it('takes over a typed border, and says what is wrong with one that would cross', async () => {
    open('/five-stage');
    const slider = await border(AWARENESS);
    const typed = screen.getByRole('spinbutton', { name: 'Awareness to' });
    fireEvent.change(typed, { target: { value: '42' } });
    expect(slider).toHaveAttribute('aria-valuenow', '42');
    fireEvent.change(typed, { target: { value: '90' } });
    expect(screen.getByText('Between 1 and 79.')).toBeInTheDocument();
    expect(slider).toHaveAttribute('aria-valuenow', '42');
    fireEvent.blur(typed);
    expect(typed).toHaveValue(42);
  });

  it('says what a stage corresponds to while its border moves', async () => {
    open('/readiness');
    const stage = await screen.findByRole('group', { name: 'Paid self-help' });
    expect(stage).toHaveTextContent('Corresponds to Consideration in Five stages');
    const start = within(stage).getByRole('spinbutton', { name: 'Paid self-help from' });
    fireEvent.change(start, { target: { value: '41' } });
    const end = within(stage).getByRole('spinbutton', { name: 'Paid self-help to' });
    fireEvent.change(end, { target: { value: '55' } });
    expect(stage).toHaveTextContent('Corresponds to Awareness in Five stages');
  });
});

describe('a stage that is removed', () => {
  it('names where its pieces go, and leaves its range to a neighbour', async () => {
    open('/five-stage');
    fireEvent.click(await screen.findByRole('button', { name: 'Remove or merge Decision' }));
    const dialog = await screen.findByRole('alertdialog');
    expect(dialog).toHaveTextContent('It has 2 pieces and 1 expectation.');
    fireEvent.click(within(dialog).getByRole('button', { name: 'Merge' }));
    expect(screen.queryByRole('group', { name: 'Decision' })).not.toBeInTheDocument();
    expect(screen.getByRole('spinbutton', { name: 'Consideration to' })).toHaveValue(120);
  });
});

describe('the change of the default journey', () => {
  it('begins with the choice of a journey that is offered', async () => {
    open('/default/change');
    const choices = await screen.findAllByRole('radio');
    expect(choices).toHaveLength(1);
    expect(screen.getByRole('button', { name: 'Next' })).toBeDisabled();
    fireEvent.click(choices[0]!);
    expect(screen.getByTestId('address')).toHaveTextContent('to=readiness');
    expect(screen.getByRole('button', { name: 'Next' })).toBeEnabled();
  });

  it('says of every stage what has it, where that goes and why', async () => {
    open('/default/change?to=readiness&step=stages');
    const row = (await screen.findByText('Decision', { selector: 'td *' })).closest('tr')!;
    expect(row).toHaveTextContent('3 pieces (1 only as draft)');
    expect(within(row).getByRole('combobox', { name: 'Where Decision goes' })).toHaveTextContent(
      'Buying',
    );
    expect(row).toHaveTextContent('25% of its readiness lies there; no other stage has more.');
  });

  it('keeps another choice in the address', async () => {
    open('/default/change?to=readiness&step=stages&map=decision:learning');
    const row = (await screen.findByText('Decision', { selector: 'td *' })).closest('tr')!;
    expect(row).toHaveTextContent('Learning');
    expect(row).toHaveTextContent('Your choice. None of its readiness lies there.');
  });

  it('sums up what there is before and after, and what else changes', async () => {
    open('/default/change?to=readiness&step=summary');
    const after = await screen.findByRole('grid', { name: 'After: Purchase readiness' });
    expect(within(after).getAllByRole('row')).toHaveLength(14);
    const notes = screen.getAllByRole('note').map(({ textContent }) => textContent);
    expect(notes).toEqual([
      expect.stringContaining('Several stages go to the same one.'),
      expect.stringContaining('api::article.article: its schema gives pieces without tags'),
      expect.stringContaining('18 expectations stay with Five stages'),
      expect.stringContaining('?journey=five-stage&stage=awareness'),
    ]);
    expect(screen.getByRole('button', { name: 'Change it and move 7 pieces' })).toBeEnabled();
  });

  it('tells who was too late, also when somebody else chose the same journey', async () => {
    let isChanged = false;
    const changed = [listed('readiness', { isDefault: true }), listed('five-stage')];
    const { requests } = open('/default/change?to=readiness&step=summary', {
      ...ANSWERS,
      '/journey/journeys': () => (isChanged ? { ...answer(), data: changed } : answer()),
      '/journey/journeys/readiness/default': () => {
        isChanged = true;
        return new Failure(400, 'JOURNEY_DEFAULT_CHANGED');
      },
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Change it and move 7 pieces' }));

    expect(await screen.findByText('Somebody else has changed the default journey')).toBeVisible();
    // Read anew now, the journeys would take the page back to its first step, and the note away.
    expect(requests.filter(({ pathname }) => pathname === '/journey/journeys')).toHaveLength(1);
    fireEvent.click(screen.getByRole('button', { name: 'Start again' }));
    expect(await screen.findByText('The default now: Purchase readiness')).toBeInTheDocument();
  });
});
