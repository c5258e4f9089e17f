import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { ImportPage } from '../../admin/src/pages/Import/ImportPage';
import { refusalText } from '../../admin/src/pages/Import/refusalText';
import type { CheckedImport, CheckedLine } from '../../server/src/contracts/import';
import { DEFINITIONS } from './support/definitions';
import { renderInAdmin } from './support/render';
import { Failure, stubServer } from './support/server';

const line = (loose: Partial<CheckedLine> & Pick<CheckedLine, 'line'>): CheckedLine => ({
  contentType: 'api::article.article',
  documentId: `d${loose.line}`,
  locale: null,
  title: `Piece ${loose.line}`,
  changes: {},
  problems: [],
  ...loose,
});

const LINES: readonly CheckedLine[] = [
  line({ line: 2, changes: { stages: { before: [], after: ['awareness', 'decision'] } } }),
  line({ line: 3, changes: { personas: { before: ['it-manager'], after: [] } } }),
  line({
    line: 5,
    problems: [
      {
        kind: 'unknown-value',
        column: 'format',
        value: 'Gide',
        valid: ['comparison', 'case-study'],
      },
    ],
  }),
];

const checkedOf = (lines: readonly CheckedLine[]): CheckedImport => ({
  lines,
  total: 10,
  unchanged: 10 - lines.length,
  columns: ['documentId', 'stages'],
  ignored: ['Owner'],
});

const outcomeOf = (outcome: string, reason: string | null = null) => ({
  contentType: 'api::article.article',
  documentId: 'd',
  title: '',
  outcome,
  reason,
  message: null,
  versions: [],
});

const open = async (answers: Record<string, (url: URL) => unknown> = {}) => {
  const { requests } = stubServer({
    '/journey/definitions': () => ({ data: DEFINITIONS }),
    '/journey/imports/check': () => ({ data: checkedOf(LINES) }),
    '/journey/imports/apply': () => ({ data: [outcomeOf('changed'), outcomeOf('changed')] }),
    ...answers,
  });
  renderInAdmin(<ImportPage />);
  const user = userEvent.setup();
  await user.click(await screen.findByLabelText('Or paste cells from a spreadsheet'));
  await user.paste('documentId,stages\nd2,Awareness');
  return { user, requests };
};

const rowOf = (text: string) => within(screen.getByText(text).closest('tr')!);
const press = (name: string | RegExp) => screen.findByRole('button', { name });

describe('the Import page', () => {
  it('shows what an import would do before anything is done', async () => {
    const { user, requests } = await open();
    await user.click(await press('Check'));

    expect(
      await screen.findByText(
        '10 lines: 2 would change their pieces, 1 of them clearing tags, 7 are as their pieces are already, 1 has an error.',
      ),
    ).toBeInTheDocument();
    expect(screen.getByText('Columns passed over: Owner')).toBeInTheDocument();
    expect(rowOf('Piece 2').getByText('Stages: none → Awareness, Decision')).toBeVisible();
    expect(rowOf('Piece 3').getByText('Personas: IT manager → cleared')).toBeVisible();
    expect(rowOf('Piece 3').getByText('Will clear')).toBeVisible();
    expect(
      rowOf('Piece 5').getByText('Format: “Gide” is not known. Valid: Comparison, Case study.'),
    ).toBeVisible();
    expect(requests.some(({ pathname }) => pathname.endsWith('/apply'))).toBe(false);
  });

  it('lets blank cells clear only where it is asked to', async () => {
    const { user, requests } = await open();
    const blank = () =>
      requests
        .filter(({ pathname }) => pathname.endsWith('/check'))
        .at(-1)
        ?.searchParams.get('blank');
    await user.click(await press('Check'));
    expect(blank()).toBe('keep');
    await user.click(await press('Another spreadsheet'));
    await user.type(await screen.findByLabelText('Or paste cells from a spreadsheet'), 'slug');
    await user.click(screen.getByRole('checkbox', { name: 'Blank cells clear the tags' }));
    await user.click(await press('Check'));
    expect(blank()).toBe('clear');
  });

  it('imports, and says what became of each line', async () => {
    const { user } = await open({
      '/journey/imports/apply': () => ({
        data: [outcomeOf('changed'), outcomeOf('skipped', 'changed-since')],
      }),
    });
    await user.click(await press('Check'));
    await user.click(await press('Import 2 lines'));

    expect(await screen.findByRole('heading', { name: 'The import is done' })).toBeVisible();
    expect(
      screen.getByText('1 piece was changed, 7 lines had nothing to change, 2 were not imported.'),
    ).toBeVisible();
    expect(rowOf('Piece 2').getByText('Changed')).toBeVisible();
    expect(rowOf('Piece 3').getByText('Passed over')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Import/ })).toBeNull();
  });

  it('goes on with the lines that are left when a request was lost', async () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      line({ line: index + 2, changes: { format: { before: [], after: ['comparison'] } } }),
    );
    let isDown = false;
    const { user } = await open({
      '/journey/imports/check': () => ({ data: checkedOf(many) }),
      '/journey/imports/apply': () => {
        if (isDown) return new Failure(500);
        isDown = true;
        return { data: many.slice(0, 25).map(() => outcomeOf('changed')) };
      },
    });
    await user.click(await press('Check'));
    await user.click(await press('Import 30 lines'));
    expect(await screen.findByText('The import could not go on')).toBeInTheDocument();
    isDown = false;
    await user.click(await press('Continue with 5 lines'));
    await waitFor(() =>
      expect(screen.getByRole('heading', { name: 'The import is done' })).toBeInTheDocument(),
    );
  });

  it('says why a spreadsheet cannot be imported', async () => {
    const { user } = await open({ '/journey/imports/check': () => new Failure(400) });
    await user.click(await press('Check'));
    expect(await screen.findByText('The spreadsheet cannot be imported')).toBeInTheDocument();
  });

  it('says that a file has no lines, where it has only a header', async () => {
    const { user } = await open({
      '/journey/imports/check': () => ({ data: { ...checkedOf([]), total: 0, unchanged: 0 } }),
    });
    await user.click(await press('Check'));
    expect(await screen.findByText(/^The file has no lines below the one/)).toBeInTheDocument();
    expect(screen.queryByText(/Every line says what is there already/)).toBeNull();
  });
});

describe('why a file is refused', () => {
  const say = (key: string, values: object = {}) => `${key} ${JSON.stringify(values)}`;

  it.each([
    [{ problem: 'open-quote', line: 3 }, 'import.refused.open-quote {"line":3,"column":""}'],
    [
      { problem: 'repeated-column', value: 'stages' },
      'import.refused.repeated-column {"line":0,"column":"stages"}',
    ],
    [{ code: 'JOURNEY_IMPORT_TOO_LARGE' }, 'import.refused.too-large {}'],
    [{ code: 'JOURNEY_INVALID_IMPORT' }, null],
  ])('%j is told as %j', (details, text) => {
    expect(refusalText({ details }, say)).toBe(text);
  });
});
