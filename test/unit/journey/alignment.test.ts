import fc from 'fast-check';
import {
  correspondingStage,
  findStage,
  neighbours,
  nextStage,
  previousStage,
  stageAt,
} from '../../../server/src/core/journey/alignment';
import cases from '../../cases/journey/alignment.json';
import { anyJourney } from './arbitraries';
import { journeyNamed } from './journeys';

const journey = (name: string) => journeyNamed(cases.journeys, name);

describe('the stage that owns a readiness value', () => {
  it.each(cases.ownership)('$name', ({ journey: name, readiness, stage }) => {
    expect(stageAt(journey(name), readiness)?.key ?? null).toBe(stage);
  });

  it('owns no value that is not a number', () => {
    expect(stageAt(journey('five'), Number.NaN)).toBeNull();
  });

  it('is one and only one, for every value and every journey', () => {
    fc.assert(
      fc.property(anyJourney, fc.double({ min: 0, max: 200, noNaN: true }), (any, value) => {
        const last = any.stages.at(-1)?.key;
        const owners = any.stages.filter(
          ({ readiness }) => readiness.from <= value && value < readiness.to,
        );
        expect(stageAt(any, value)?.key).toBe(value === 200 ? last : owners[0]?.key);
        expect(owners).toHaveLength(value === 200 ? 0 : 1);
      }),
    );
  });
});

describe('the stage of another journey', () => {
  it.each(cases.correspondence)('$name', ({ from, stage, to, expected }) => {
    const found = correspondingStage({ from: journey(from), stage, to: journey(to) });
    expect(found.key).toBe(expected);
  });

  it('refuses a stage that the journey does not have', () => {
    const ask = () =>
      correspondingStage({ from: journey('five'), stage: 'loyalty', to: journey('four') });
    expect(ask).toThrow(new RangeError('Journey "five" has no stage "loyalty"'));
  });

  it('refuses a journey without stages', () => {
    const nowhere = { ...journey('four'), stages: [] };
    const ask = () =>
      correspondingStage({ from: journey('five'), stage: 'awareness', to: nowhere });
    expect(ask).toThrow(new RangeError('Journey "four" has no stages'));
  });

  it('is the one in which most points of the range fall, the later of two equal ones', () => {
    fc.assert(
      fc.property(anyJourney, anyJourney, (from, to) => {
        for (const { key, readiness } of from.stages) {
          const points = new Map(to.stages.map((stage) => [stage.key, 0]));
          for (let point = readiness.from; point < readiness.to; point += 1) {
            const owner = stageAt(to, point)?.key ?? '';
            points.set(owner, (points.get(owner) ?? 0) + 1);
          }
          const most = Math.max(...points.values());
          const winners = [...points].filter(([, count]) => count === most);
          expect(correspondingStage({ from, stage: key, to }).key).toBe(winners.at(-1)?.[0]);
        }
      }),
    );
  });
});

describe('the neighbours of a stage', () => {
  it.each(cases.neighbours)('$name', ({ journey: name, stage, expected }) => {
    const found = neighbours(journey(name), stage);
    expect(found.map((one) => ({ stage: one.stage.key, distance: one.distance }))).toEqual(
      expected,
    );
  });

  it('refuses a stage that the journey does not have', () => {
    expect(() => neighbours(journey('five'), 'loyalty')).toThrow(RangeError);
  });

  it('are all the others, once each, never nearer than the one before', () => {
    fc.assert(
      fc.property(anyJourney, (any) => {
        for (const { key } of any.stages) {
          const found = neighbours(any, key);
          const others = any.stages.filter((stage) => stage.key !== key);
          expect(new Set(found.map(({ stage }) => stage))).toEqual(new Set(others));
          expect(found).toHaveLength(others.length);
          const distances = found.map(({ distance }) => distance);
          expect(distances).toEqual([...distances].sort((a, b) => a - b));
        }
      }),
    );
  });
});

describe('the steps before and after a stage', () => {
  it.each(cases.steps)('$name', ({ journey: name, stage, previous, next }) => {
    expect(previousStage(journey(name), stage)?.key ?? null).toBe(previous);
    expect(nextStage(journey(name), stage)?.key ?? null).toBe(next);
  });

  it('do not wrap in a cyclic journey', () => {
    const cyclic = { ...journey('five'), cyclic: true };
    expect(nextStage(cyclic, 'advocacy')).toBeNull();
    expect(previousStage(cyclic, 'awareness')).toBeNull();
  });

  it('refuse a stage that the journey does not have', () => {
    expect(() => nextStage(journey('five'), 'loyalty')).toThrow(RangeError);
    expect(() => previousStage(journey('five'), 'loyalty')).toThrow(RangeError);
  });
});

describe('a stage looked up by key', () => {
  it('is found, or null', () => {
    expect(findStage(journey('five'), 'decision')?.readiness).toEqual({ from: 80, to: 120 });
    expect(findStage(journey('five'), 'loyalty')).toBeNull();
  });
});
