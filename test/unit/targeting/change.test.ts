import fc from 'fast-check';

import {
  applyChange,
  changedKinds,
  CHANGE_KINDS,
  undoChange,
  type TagChange,
  type TargetingChange,
} from '../../../server/src/core/targeting/change';
import { tidyTargeting } from '../../../server/src/core/targeting/normalise';
import type { Targeting } from '../../../server/src/core/targeting/types';

const LISTS = ['stages', 'personas', 'touchpoints'] as const;
const KEYS = ['a', 'b', 'c', 'd', 'e'];
const NO_CHANGE: TargetingChange = {
  stages: null,
  personas: null,
  format: null,
  touchpoints: null,
};
const TAGS: Targeting = {
  stages: ['decision', 'awareness'],
  personas: ['buyer'],
  format: 'guide',
  touchpoints: [],
};

const keys = fc.uniqueArray(fc.constantFrom(...KEYS), { maxLength: 4 });
const targetings: fc.Arbitrary<Targeting> = fc.record({
  stages: keys,
  personas: keys,
  format: fc.constantFrom('a', 'b', null),
  touchpoints: keys,
});
const tagChange = (most: number): fc.Arbitrary<TagChange | null> =>
  fc.option(
    fc.record({
      kind: fc.constantFrom(...CHANGE_KINDS),
      keys: fc.uniqueArray(fc.constantFrom(...KEYS), { maxLength: most }),
      inFront: fc.boolean(),
    }),
  );
const changes: fc.Arbitrary<TargetingChange> = fc.record({
  stages: tagChange(4),
  personas: tagChange(4),
  format: tagChange(1),
  touchpoints: tagChange(4),
});

/** What a list becomes, told key by key instead of list by list. */
const expected = (before: readonly string[], change: TagChange | null): string[] => {
  const place = (key: string): number | null => {
    const was = before.indexOf(key);
    const named = change?.keys.indexOf(key) ?? -1;
    const stays = was === -1 ? null : was;
    if (change === null) return stays;
    if (change.kind === 'replace') return named === -1 ? null : named;
    if (change.kind === 'remove') return named === -1 ? stays : null;
    if (named === -1) return stays;
    if (change.inFront) return named - 100;
    return stays ?? named + 100;
  };
  return KEYS.filter((key) => place(key) !== null).sort((a, b) => place(a)! - place(b)!);
};

describe('a change of tags', () => {
  it('makes of each list what it makes of each of its keys', () => {
    fc.assert(
      fc.property(targetings, changes, (before, change) => {
        const after = applyChange(before, change);
        for (const list of LISTS) expect(after[list]).toEqual(expected(before[list], change[list]));
      }),
    );
  });

  it('leaves alone what it does not name', () => {
    fc.assert(
      fc.property(targetings, (before) => {
        expect(applyChange(before, NO_CHANGE)).toEqual(before);
      }),
    );
  });

  it('changes nothing when it is made a second time', () => {
    fc.assert(
      fc.property(targetings, changes, (before, change) => {
        const once = applyChange(before, change);
        expect(applyChange(once, change)).toEqual(once);
      }),
    );
  });

  it('gives tidy tags', () => {
    fc.assert(
      fc.property(targetings, changes, (before, change) => {
        const after = applyChange(before, change);
        expect(tidyTargeting(after)).toEqual(after);
      }),
    );
  });

  it('adds behind what is there, so that the primary stage stays', () => {
    const stages = { kind: 'add', keys: ['retention', 'decision'] } as const;
    expect(applyChange(TAGS, { ...NO_CHANGE, stages }).stages).toEqual([
      'decision',
      'awareness',
      'retention',
    ]);
  });

  it('adds as primary when asked to, moving what is there already', () => {
    const stages = { kind: 'add', keys: ['awareness'], inFront: true } as const;
    expect(applyChange(TAGS, { ...NO_CHANGE, stages }).stages).toEqual(['awareness', 'decision']);
  });

  it('leaves the next stage as primary when the primary is removed', () => {
    const stages = { kind: 'remove', keys: ['decision'] } as const;
    expect(applyChange(TAGS, { ...NO_CHANGE, stages }).stages).toEqual(['awareness']);
  });

  it.each([
    ['add', ['video'], 'guide', 'guide'],
    ['add', ['video'], null, 'video'],
    ['replace', ['video'], 'guide', 'video'],
    ['replace', [], 'guide', null],
    ['remove', ['guide', 'checklist'], 'guide', null],
    ['remove', ['video'], 'guide', 'guide'],
  ] as const)('that would %s the formats %j makes %s into %s', (...[kind, named, was, is]) => {
    const change = { ...NO_CHANGE, format: { kind, keys: named, inFront: true } };
    expect(applyChange({ ...TAGS, format: was }, change).format).toBe(is);
  });
});

describe('a change taken back', () => {
  it('leaves what there was before it', () => {
    fc.assert(
      fc.property(targetings, changes, (before, change) => {
        const after = applyChange(before, change);
        expect(undoChange(after, { before, after })).toEqual(before);
      }),
    );
  });

  it('leaves other kinds of tags as they have become since', () => {
    const after = applyChange(TAGS, {
      ...NO_CHANGE,
      stages: { kind: 'replace', keys: ['advocacy'] },
    });
    const since = { ...after, personas: ['it-manager'], format: null };
    expect(undoChange(since, { before: TAGS, after })).toEqual({
      ...since,
      stages: TAGS.stages,
    });
  });

  it('is refused when what it made has been changed since', () => {
    fc.assert(
      fc.property(targetings, changes, targetings, (before, change, since) => {
        const after = applyChange(before, change);
        const isTouched = changedKinds(before, after).some((kind) =>
          changedKinds(since, after).includes(kind),
        );
        expect(undoChange(since, { before, after }) === null).toBe(isTouched);
      }),
    );
  });

  it('notices an order that has been changed since', () => {
    const after = { ...TAGS, stages: ['decision', 'awareness', 'retention'] };
    const since = { ...TAGS, stages: ['awareness', 'decision', 'retention'] };
    expect(undoChange(since, { before: TAGS, after })).toBeNull();
  });
});
