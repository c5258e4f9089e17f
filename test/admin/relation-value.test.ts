import fc from 'fast-check';

import {
  toggled,
  toChosenKeys,
  toRelationValue,
} from '../../admin/src/content-manager/panel/relationValue';

const KEYS = ['awareness', 'consideration', 'decision', 'retention', 'advocacy'];
const documentIds = new Map(KEYS.map((key) => [key, `doc-${key}`]));

const someKeys = fc.shuffledSubarray(KEYS);

describe('the form value of a tag field', () => {
  it('is the whole list in order', () => {
    const value = toRelationValue({
      chosen: ['decision', 'awareness'],
      saved: ['awareness'],
      documentIds,
    });

    expect(value).toEqual({
      set: [{ documentId: 'doc-decision' }, { documentId: 'doc-awareness' }],
    });
  });

  it('is an empty list when every saved tag is taken away', () => {
    expect(toRelationValue({ chosen: [], saved: ['awareness'], documentIds })).toEqual({ set: [] });
  });

  it('leaves out keys that nothing is defined by', () => {
    const value = toRelationValue({ chosen: ['archived', 'decision'], saved: [], documentIds });

    expect(value).toEqual({ set: [{ documentId: 'doc-decision' }] });
  });

  it('is absent exactly when the chosen are the saved in their order', () => {
    fc.assert(
      fc.property(someKeys, someKeys, (chosen, saved) => {
        const isSame = JSON.stringify(chosen) === JSON.stringify(saved);

        expect(toRelationValue({ chosen, saved, documentIds }) === undefined).toBe(isSame);
      }),
    );
  });

  it('reads back as the chosen keys in their order', () => {
    fc.assert(
      fc.property(someKeys, someKeys, (chosen, saved) => {
        fc.pre(JSON.stringify(chosen) !== JSON.stringify(saved));
        const value = toRelationValue({ chosen, saved, documentIds });

        expect(toChosenKeys(value, { saved, documentIds })).toEqual(chosen);
      }),
    );
  });

  it('names no document twice', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...KEYS)), (chosen) => {
        const value = toRelationValue({ chosen, saved: ['other'], documentIds });
        const ids = value?.set.map(({ documentId }) => documentId) ?? [];

        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});

describe('what a form value says', () => {
  it.each([undefined, null, { connect: [], disconnect: [] }, { count: 2 }, 'text'])(
    'is no change for %j, which the host may put there',
    (value) => {
      expect(toChosenKeys(value, { saved: ['awareness'], documentIds })).toBeUndefined();
    },
  );

  it('is the saved tags, then those that the host connects from another locale', () => {
    const value = { connect: [{ id: 1, documentId: 'doc-awareness' }], disconnect: [] };
    const saved = ['awareness', 'decision'];

    expect(toChosenKeys(value, { saved, documentIds })).toEqual(['decision', 'awareness']);
  });

  it('is the saved tags without those that the host disconnects', () => {
    const value = { connect: [], disconnect: [{ id: 1, documentId: 'doc-awareness' }] };
    const saved = ['awareness', 'decision'];

    expect(toChosenKeys(value, { saved, documentIds })).toEqual(['decision']);
  });
});

describe('a tag that is clicked', () => {
  it('goes to the end of the chosen, or out of them', () => {
    expect(toggled(['decision'], 'awareness')).toEqual(['decision', 'awareness']);
    expect(toggled(['decision', 'awareness'], 'decision')).toEqual(['awareness']);
  });
});
