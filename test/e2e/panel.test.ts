import { createReadOnlyToken } from '../support/host/admin';
import { createPersona, tagsOf } from '../support/host/content';
import { request } from '../support/host/request';
import { expectQuiet, openSession, type Session } from '../support/host/session';
import { pressUntil, tabTo } from '../support/keyboard';
import { editView, type EditView } from './edit-view';

describe('the Journey panel in the edit view', () => {
  let session: Session;
  let view: EditView;

  beforeAll(async () => {
    session = await openSession('panel');
    await createPersona(session, 'it-manager', 'IT manager');
    view = editView(session.page);
  });

  afterAll(() => session?.close());

  afterEach(() => expectQuiet(session));

  it('takes tags before the first save, and they come with it', async () => {
    await view.openNew('article');
    await view.fillTitle('How to choose');
    await view.choose('Journey stages', 'Consideration');
    await view.choose('Journey stages', 'Decision');
    await view.choose('Personas', 'IT manager');
    await view.choose('Format', 'Comparison');
    await view.choose('Touchpoints', 'Website');
    await view.save();

    const version = { documentId: view.documentId(), status: 'draft' } as const;
    expect(await tagsOf(session, 'article', version)).toEqual({
      stages: ['consideration', 'decision'],
      personas: ['it-manager'],
      format: 'comparison',
      touchpoints: ['website'],
    });
  });

  it('shows after a reload what was saved, and publishes it', async () => {
    await session.page.reload();
    expect(await view.chosenStages()).toEqual(['Consideration', 'Decision']);
    await view.publish();

    const version = { documentId: view.documentId(), status: 'published' } as const;
    const { stages } = await tagsOf(session, 'article', version);
    expect(stages).toEqual(['consideration', 'decision']);
  });

  it('makes another stage the primary one by its button', async () => {
    await view.panel.getByRole('button', { name: 'Make Decision primary' }).click();
    await view.save();

    const documentId = view.documentId();
    expect((await tagsOf(session, 'article', { documentId, status: 'draft' })).stages).toEqual([
      'decision',
      'consideration',
    ]);
    expect((await tagsOf(session, 'article', { documentId, status: 'published' })).stages).toEqual([
      'consideration',
      'decision',
    ]);
  });

  it('enables Save by a change of tags alone, and takes tags away', async () => {
    await view.choose('Journey stages', 'Consideration');
    await view.publish();

    const version = { documentId: view.documentId(), status: 'published' } as const;
    expect((await tagsOf(session, 'article', version)).stages).toEqual(['decision']);
  });

  it('changes the order by the keyboard alone', async () => {
    await view.choose('Journey stages', 'Retention');
    await view.panel.getByRole('button', { name: 'Move Retention', exact: true }).focus();
    // Each step is told before the next is taken.
    for (const [key, told] of [
      ['Space', 'Retention is picked up'],
      ['ArrowUp', 'Retention would be number 1'],
      ['Space', 'Retention is now number 1'],
    ] as const) {
      await session.page.keyboard.press(key);
      await session.page.getByText(told).first().waitFor();
    }
    await view.panel.getByRole('button', { name: 'Make Decision primary' }).waitFor();
    expect(await view.chosenStages()).toEqual(['Retention', 'Decision']);
  });

  it('forgets tags that were not saved when the draft is discarded', async () => {
    await view.save();
    await view.choose('Journey stages', 'Advocacy');
    await session.page.getByRole('button', { name: 'More document actions' }).click();
    await session.page.getByRole('menuitem', { name: 'Discard changes' }).click();
    const discarded = session.page.waitForResponse((response) =>
      response.url().includes('/actions/discard'),
    );
    await session.page.getByRole('button', { name: 'Confirm' }).click();
    await discarded;

    const stage = (name: string) => view.panel.getByRole('button', { name, exact: true });
    await stage('Retention').and(session.page.locator('[aria-pressed="false"]')).waitFor();
    expect(await view.chosenStages()).toEqual(['Decision']);
    const save = session.page.getByRole('button', { name: 'Save', exact: true });
    expect(await save.isDisabled()).toBe(true);
  });

  it('says that a piece fills a gap, and who else serves its cell', async () => {
    const tags = 'journey[stages]=decision,none&journey[personas]=it-manager&journey[format]=video';
    await view.openNew('article', tags);
    expect(await view.chosenStages()).toEqual(['Decision']);
    await view.panel.getByText('The first video for IT manager at Decision').waitFor();
    await view.panel.getByRole('link', { name: 'IT manager: 1 other piece' }).waitFor();
    await view.fillTitle('See it decide');
    await view.publish();

    await view.panel.getByText('The only video for IT manager at Decision').waitFor();
    const version = { documentId: view.documentId(), status: 'published' } as const;
    expect(await tagsOf(session, 'article', version)).toMatchObject({
      stages: ['decision'],
      format: 'video',
    });
  });

  it('comes with the first Publish of a document that was never saved', async () => {
    await view.openNew('article');
    await view.fillTitle('What is it?');
    await view.choose('Journey stages', 'Awareness');
    await view.publish();

    const token = await createReadOnlyToken(session.server.url, session.admin);
    const url = `${session.server.url}/api/journey/content?stage=awareness&fallback=none`;
    expect(await request(url, { token })).toMatchObject({
      data: [{ title: 'What is it?', journey: { match: { stage: 'awareness' } } }],
    });
  });

  it('saves the tags of a type without drafts', async () => {
    await view.openNew('notice');
    await view.fillTitle('Closed on Monday');
    await view.choose('Journey stages', 'Retention');
    await view.save();

    const version = { documentId: view.documentId(), status: 'published' } as const;
    expect((await tagsOf(session, 'notice', version)).stages).toEqual(['retention']);
  });

  it('saves the tags of a single type', async () => {
    await view.openSingle('landing');
    await view.fillTitle('Welcome');
    await view.choose('Journey stages', 'Awareness');
    await view.publish();

    await session.page.reload();
    expect(await view.chosenStages()).toEqual(['Awareness']);
  });

  it('is filled in and saved by the keyboard alone', async () => {
    const { page } = session;
    const { keyboard } = page;
    const chip = (name: string) => view.panel.getByRole('button', { name, exact: true });
    await view.openNew('article');
    await tabTo(page, page.getByRole('textbox', { name: 'title' }));
    await keyboard.type('Without a mouse');
    for (const name of ['Awareness', 'IT manager']) {
      await tabTo(page, chip(name));
      await keyboard.press('Space');
      // A chosen stage is named with its number, too.
      await view.panel.getByRole('button', { name, pressed: true }).waitFor();
    }
    await tabTo(page, view.panel.getByRole('combobox', { name: 'Format' }));
    await keyboard.press('Enter');
    const comparison = page.getByRole('option', { name: 'Comparison', exact: true });
    await pressUntil(page, { key: 'ArrowDown', target: comparison });
    await keyboard.press('Enter');
    await page.getByRole('listbox').waitFor({ state: 'detached' });
    await tabTo(page, page.getByRole('button', { name: 'Save', exact: true }));
    await keyboard.press('Enter');
    await page.waitForURL(({ pathname }) => !pathname.endsWith('/create'));

    const version = { documentId: view.documentId(), status: 'draft' } as const;
    expect(await tagsOf(session, 'article', version)).toMatchObject({
      stages: ['awareness'],
      personas: ['it-manager'],
      format: 'comparison',
    });
  });

  it('stays away from a type that is not enabled', async () => {
    await view.openNew('memo');
    await session.page.getByRole('button', { name: 'Publish', exact: true }).waitFor();
    expect(await view.panel.count()).toBe(0);
  });
});
