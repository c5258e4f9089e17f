import { createLocale, createPiece, tagsOf } from '../support/host/content';
import { expectQuiet, openSession, type Session } from '../support/host/session';
import { editView, type EditView } from './edit-view';

describe('the Journey panel, on the versions of one document', () => {
  let session: Session;
  let view: EditView;
  let documentId: string;

  const stagesOf = async (status: 'draft' | 'published', locale: string) =>
    (await tagsOf(session, 'article', { documentId, status, locale })).stages;

  beforeAll(async () => {
    session = await openSession('panel-versions');
    await createLocale(session, 'da', 'Danish');
    documentId = await createPiece(session, {
      type: 'article',
      title: 'How to choose',
      stages: ['consideration'],
    });
    view = editView(session.page);
  });

  afterAll(() => session?.close());
  afterEach(() => expectQuiet(session));

  it('offers the tags of the other languages to a new one, and saves them with it', async () => {
    await view.openLocale('article', documentId, 'da');
    expect(await view.chosenStages()).toEqual(['Consideration']);

    await view.fillTitle('Sådan vælger du');
    await view.save();
    expect(await stagesOf('draft', 'da')).toEqual(['consideration']);
  });

  it('changes the tags of all languages from any of them', async () => {
    await view.choose('Journey stages', 'Decision');
    await view.save();

    expect(await stagesOf('draft', 'en')).toEqual(['consideration', 'decision']);
    await view.openLocale('article', documentId, 'en');
    expect(await view.chosenStages()).toEqual(['Consideration', 'Decision']);
  });

  it('shows what is published on its tab, and lets nobody change it there', async () => {
    const { page } = session;
    expect(await stagesOf('published', 'en')).toEqual(['consideration']);

    await page.getByRole('tab', { name: 'Published' }).click();
    await view.panel.getByText('These are the tags of the published version.').waitFor();
    expect(await view.panel.innerText()).toContain('Consideration');
    expect(await view.panel.innerText()).not.toContain('Decision');
    expect(await view.panel.getByRole('combobox').count()).toBe(0);
  });
});
