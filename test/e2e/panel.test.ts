import { createReadOnlyToken } from '../support/host/admin';
import { createPersona, tagsOf } from '../support/host/content';
import { request } from '../support/host/request';
import { expectQuiet, openSession, type Session } from '../support/host/session';
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
    expect(await view.chosen('Journey stages')).toEqual(['Consideration', 'Decision']);
    await view.publish();

    const version = { documentId: view.documentId(), status: 'published' } as const;
    const { stages } = await tagsOf(session, 'article', version);
    expect(stages).toEqual(['consideration', 'decision']);
  });

  it('makes another stage the primary one when it is moved up', async () => {
    await view.panel.getByRole('button', { name: 'Move Decision up' }).click();
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
    await view.panel.getByRole('button', { name: 'Remove Consideration' }).click();
    await view.publish();

    const version = { documentId: view.documentId(), status: 'published' } as const;
    expect((await tagsOf(session, 'article', version)).stages).toEqual(['decision']);
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
    expect(await view.chosen('Journey stages')).toEqual(['Awareness']);
  });

  it('stays away from a type that is not enabled', async () => {
    await view.openNew('memo');
    await session.page.getByRole('button', { name: 'Publish', exact: true }).waitFor();
    expect(await view.panel.count()).toBe(0);
  });
});
