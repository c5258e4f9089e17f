import fc from 'fast-check';

import { correspondingTo } from '../../admin/src/pages/Journeys/axis/correspondence';
import { bordersOf } from '../../admin/src/pages/Journeys/axis/borders';
import {
  addStageAfter,
  emptyDraft,
  inOrder,
  type JourneyDraft,
  journeyToSave,
  moveBorder,
  withoutStage,
} from '../../admin/src/pages/Journeys/edit/draft';
import { isSound, problemsOf } from '../../admin/src/pages/Journeys/edit/problems';
import { suggestKey } from '../../admin/src/components/suggestKey';
import { correspondingStage } from '../../server/src/core/journey/alignment';
import { isKey } from '../../server/src/core/journey/keys';
import { PRESETS } from '../../server/src/core/journey/presets';
import type { Journey } from '../../server/src/core/journey/types';
import { journeyProblems } from '../../server/src/core/journey/validate';
import { anyJourney } from '../unit/journey/arbitraries';

const NOTHING = { published: 0, drafts: 0 };

const draftOf = ({ key, name, cyclic, stages }: Journey): JourneyDraft => ({
  key,
  name,
  cyclic,
  gone: [],
  stages: stages.map((stage) => ({
    ...stage,
    color: null,
    id: stage.key,
    isNew: false,
    pieces: NOTHING,
    expectations: 0,
  })),
});

const asJourney = (draft: JourneyDraft): Journey => journeyToSave(draft);

type Step = (draft: JourneyDraft) => JourneyDraft;

/** What somebody may do to a journey, with numbers that lie anywhere. */
const anyStep: fc.Arbitrary<Step> = fc
  .tuple(fc.constantFrom('add', 'move', 'order', 'remove'), fc.nat(), fc.nat())
  .map(([what, a, b]): Step => {
    return (draft) => {
      const { stages } = draft;
      const at = a % stages.length;
      const other = b % stages.length;
      if (what === 'add') return { ...draft, stages: addStageAfter(stages, at) };
      if (what === 'remove') {
        const into = stages[other]!.id === stages[at]!.id ? null : stages[other]!.id;
        return withoutStage(draft, { id: stages[at]!.id, into });
      }
      if (what === 'order') {
        const ids = stages.map(({ id }) => id);
        const [moved] = ids.splice(at, 1);
        ids.splice(other, 0, moved!);
        return { ...draft, stages: inOrder(stages, ids) };
      }
      const border = bordersOf(stages)[at];
      if (!border) return draft;
      const to = border.min + (b % (Math.floor(border.max - border.min) + 1));
      return { ...draft, stages: moveBorder(stages, { index: border.index, to }) };
    };
  });

/** Names and keys for those that have none yet: only the ranges are at stake. */
const named = (draft: JourneyDraft): Journey => ({
  ...asJourney(draft),
  stages: draft.stages.map((stage) => ({
    ...stage,
    key: stage.id,
    name: { en: stage.id },
  })),
});

describe('a journey while it is edited', () => {
  it('covers the axis in order, whatever is added, moved, put in order and removed', () => {
    fc.assert(
      fc.property(anyJourney, fc.array(anyStep, { maxLength: 12 }), (journey, steps) => {
        const edited = steps.reduce((draft, step) => step(draft), draftOf(journey));
        expect(journeyProblems(named(edited))).toEqual([]);
      }),
    );
  });

  it('takes the length of a stage along when it is moved', () => {
    const { stages } = draftOf(PRESETS[0]!);
    const ids = stages.map(({ id }) => id);
    const moved = inOrder(stages, [ids[1]!, ids[0]!, ...ids.slice(2)]);
    expect(
      moved.slice(0, 3).map(({ id, readiness }) => [id, readiness.from, readiness.to]),
    ).toEqual([
      ['consideration', 0, 30],
      ['awareness', 30, 80],
      ['decision', 80, 120],
    ]);
  });

  it('sends the pieces of a stage that goes where its own replacement goes in the end', () => {
    const first = withoutStage(draftOf(PRESETS[0]!), { id: 'awareness', into: 'consideration' });
    const second = withoutStage(first, { id: 'consideration', into: 'decision' });
    expect(journeyToSave(second).replaceBy).toEqual({
      awareness: 'decision',
      consideration: 'decision',
    });
  });

  it('names no replacement for a stage that comes back under its key', () => {
    const gone = withoutStage(draftOf(PRESETS[0]!), { id: 'awareness', into: 'consideration' });
    const [first] = addStageAfter(gone.stages, 0);
    const back = { ...gone, stages: [{ ...first!, key: 'awareness' }] };
    expect(journeyToSave(back).replaceBy).toEqual({});
  });

  it('keeps its only stage', () => {
    const draft = emptyDraft();
    expect(withoutStage(draft, { id: draft.stages[0]!.id, into: null })).toBe(draft);
  });
});

describe('the problems of a draft', () => {
  it('are none for any preset', () => {
    for (const preset of PRESETS) expect(isSound(problemsOf(draftOf(preset), []))).toBe(true);
  });

  it('name each field that the server would refuse', () => {
    const draft = { ...draftOf(PRESETS[0]!), key: 'taken', name: {} };
    const [first, second, ...others] = draft.stages;
    const stages = [
      { ...first!, key: second!.key, name: { en: ' ' }, targetShare: 1.5 },
      { ...second!, isNew: true },
      ...others,
    ];
    expect(problemsOf({ ...draft, stages }, ['taken'])).toEqual({
      key: 'journey.problem.key-taken',
      name: 'journey.problem.name',
      stages: {
        awareness: {
          key: 'journey.problem.key-taken',
          name: 'journey.problem.name',
          targetShare: 'journey.problem.share',
        },
        consideration: { key: 'journey.problem.key-taken' },
      },
    });
    expect(problemsOf({ ...draft, key: 'Not a key' }, []).key).toBe('journey.problem.key');
  });
});

describe('a suggested key', () => {
  it('spells out what is no plain letter', () => {
    expect(suggestKey('Før købet — på vej!')).toBe('foer-koebet-paa-vej');
    expect(suggestKey('Återköp & Éclat')).toBe('aaterkop-eclat');
  });

  it('is a key, or nothing, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const key = suggestKey(name);
        expect(key === '' || isKey(key)).toBe(true);
      }),
    );
  });
});

describe('the stage that a range corresponds to', () => {
  it('is the one that the server says', () => {
    fc.assert(
      fc.property(anyJourney, anyJourney, (from, to) => {
        for (const { key, readiness } of from.stages) {
          expect(correspondingTo(readiness, to.stages)?.key).toBe(
            correspondingStage({ from, stage: key, to }).key,
          );
        }
      }),
    );
  });
});
