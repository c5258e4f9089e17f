import { planLine } from '../../../server/src/core/import/plan';
import { vocabularyOf } from '../../../server/src/core/import/vocabulary';
import type { Targeting } from '../../../server/src/core/targeting/types';

const words = (...keys: string[]) => vocabularyOf(keys.map((key) => ({ key, name: { en: key } })));
const VOCABULARIES = {
  stages: words('awareness', 'decision'),
  personas: words('buyer', 'seller'),
  format: words('guide', 'film'),
  touchpoints: words('web', 'email'),
};
const NONE: Targeting = { stages: [], personas: [], format: null, touchpoints: [] };
const TAGGED: Targeting = {
  stages: ['awareness', 'decision'],
  personas: ['buyer'],
  format: 'guide',
  touchpoints: ['web', 'email'],
};

interface Loose {
  readonly blankCells?: 'keep' | 'clear';
  readonly current?: Targeting;
  readonly exported?: Targeting;
  readonly defaults?: Targeting;
}
const plan = (cells: Record<string, string>, loose: Loose = {}) => {
  const { current = TAGGED, ...rest } = loose;
  return planLine(
    { line: 2, cells },
    {
      vocabularies: VOCABULARIES,
      blankCells: 'keep',
      current,
      exported: current,
      defaults: NONE,
      ...rest,
    },
  );
};

describe('a line of an import', () => {
  it('changes the tags that its cells say otherwise, and no others', () => {
    expect(plan({ stages: 'decision', personas: 'buyer' }).changes).toEqual({
      stages: { before: ['awareness', 'decision'], after: ['decision'] },
    });
  });

  it('takes the order of stages for a change, and that of touchpoints for none', () => {
    const { changes } = plan({ stages: 'decision|awareness', touchpoints: 'email; web' });
    expect(Object.keys(changes)).toEqual(['stages']);
  });

  it('leaves tags as they are where a cell is blank, unless blank cells are to clear', () => {
    expect(plan({ stages: '', format: '' }).changes).toEqual({});
    expect(plan({ stages: '', format: '' }, { blankCells: 'clear' }).changes).toEqual({
      stages: { before: ['awareness', 'decision'], after: [] },
      format: { before: ['guide'], after: [] },
    });
  });

  it('never clears by a column that is not there', () => {
    expect(plan({ personas: 'buyer' }, { blankCells: 'clear' }).changes).toEqual({});
  });

  it('does not write down what counts by default', () => {
    const defaults = { ...NONE, format: 'guide' };
    const loose = { current: defaults, defaults };
    expect(plan({ format: 'guide' }, loose).changes).toEqual({});
    expect(plan({ format: '' }, { ...loose, blankCells: 'clear' }).changes).toEqual({});
  });

  it('does nothing where it says what the published version says that it was exported from', () => {
    const current = { ...TAGGED, stages: ['decision'] };
    const loose = { current, exported: TAGGED };
    expect(plan({ stages: 'awareness|decision' }, loose).changes).toEqual({});
    expect(plan({ stages: 'awareness' }, loose).changes).toEqual({
      stages: { before: ['decision'], after: ['awareness'] },
    });
  });

  it('names everything that is wrong with it, and then does nothing', () => {
    const { changes, problems } = plan({
      stages: 'decision|sale',
      personas: 'seller',
      format: 'guide|film',
    });
    expect(changes).toEqual({});
    expect(problems).toEqual([
      { kind: 'unknown-value', column: 'stages', value: 'sale', valid: ['awareness', 'decision'] },
      { kind: 'several-formats', column: 'format', value: 'guide|film', valid: ['guide', 'film'] },
    ]);
  });
});
