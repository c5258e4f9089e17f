import { coverage } from '../../../server/src/core/coverage/coverage';
import { gaps } from '../../../server/src/core/coverage/gaps';
import type { Gap } from '../../../server/src/core/coverage/types';
import { content, inventory } from './content';

const gapsIn = (locale: string, wanted: Partial<Gap>): Gap[] =>
  gaps(inventory(locale)).filter((gap) =>
    Object.entries(wanted).every(([name, value]) => gap[name as keyof Gap] === value),
  );

const stagesOf = (found: readonly Gap[]): string[] => [
  ...new Set(found.flatMap(({ stage }) => stage ?? [])),
];

describe('the gaps that the demo content has on purpose', () => {
  it('offers the IT manager no comparison in consideration in Danish, though there are some in English and Swedish', () => {
    const found = gapsIn('da', {
      type: 'locale-missing',
      stage: 'consideration',
      persona: 'it-manager',
      format: 'comparison',
    });
    expect(found).toHaveLength(1);
    expect(found[0]?.existsIn).toEqual(['en', 'sv']);
    expect(gapsIn('en', { persona: 'it-manager', format: 'comparison' })).toEqual([]);
  });

  it('leads new parents, and only them, from retention to nowhere in English', () => {
    const found = gapsIn('en', { type: 'dead-end' }).filter(({ persona }) => persona !== null);
    expect(found.map(({ persona, stage, nextStage }) => [persona, stage, nextStage])).toEqual([
      ['new-parent', 'retention', 'advocacy'],
    ]);
  });

  it('has nothing for advocacy in Swedish, and something in English and Danish', () => {
    const counts = ['en', 'da', 'sv'].map(
      (locale) => coverage(inventory(locale)).all.find(({ stage }) => stage === 'advocacy')?.count,
    );
    expect(counts).toEqual([7, 5, 0]);
  });

  it('has one surplus, of pieces that make new parents aware', () => {
    const surplus = coverage(inventory('en')).cells.filter(({ status }) => status === 'surplus');
    expect(surplus.map(({ stage, persona }) => [stage, persona])).toEqual([
      ['awareness', 'new-parent'],
    ]);
  });

  it('has stale pieces at every stage of the journey', () => {
    const stages = stagesOf(gapsIn('en', { type: 'stale' }));
    expect(stages.sort()).toEqual([
      'advocacy',
      'awareness',
      'consideration',
      'decision',
      'retention',
    ]);
  });

  it('has untagged and over-tagged pieces', () => {
    const { totals } = coverage(inventory('*'));
    expect(totals.untagged).toBe(6);
    expect(totals.overTagged).toBe(3);
  });

  it('makes a gap of every type but the two that only an empty site has', () => {
    const types = new Set(
      ['en', 'da', 'sv'].flatMap((at) => gaps(inventory(at))).map((gap) => gap.type),
    );
    expect([...types].sort()).toEqual([
      'dead-end',
      'format-missing',
      'locale-missing',
      'missing',
      'over-tagged',
      'stale',
      'surplus',
      'thin',
      'untagged',
    ]);
  });

  it('has drafts that were never published and drafts newer than what is published', () => {
    const states = content.pieces.map(({ plan }) => plan.state);
    expect(states.filter((state) => state === 'planned')).toHaveLength(4);
    expect(states.filter((state) => state === 'modified')).toHaveLength(7);
  });
});
