import fc from 'fast-check';
import {
  DISMISSED_CHOICES,
  isInForce,
  selectGaps,
  type Dismissal,
} from '../../../server/src/core/coverage/dismissals';
import { gapRuns, gaps } from '../../../server/src/core/coverage/gaps';
import { GAP_TYPES, type Gap } from '../../../server/src/core/coverage/types';
import { anyInput } from './arbitraries';
import { DAY, input, NOW, piece } from './build';

const dismissalOf = (gap: string, until: string | null = null): Dismissal => ({
  gap,
  reason: 'We do not sell there',
  until,
  at: NOW - DAY,
  by: 'Kai Doe',
});

const day = (days: number): string => new Date(NOW + days * DAY).toISOString().slice(0, 10);
const OPEN = { types: null, dismissed: 'false' } as const;

describe('a dismissal', () => {
  it.each([
    ['for good', null, 5000, true],
    ['on its last day', day(0), 0, true],
    ['the day after', day(0), 1, false],
    ['before its last day', day(30), 12, true],
  ])('is in force or not: %s', (...[, until, daysLater, expected]) => {
    expect(isInForce({ until }, NOW + daysLater * DAY)).toBe(expected);
  });

  it('ends with the last moment of its last day, in UTC', () => {
    const until = '2026-03-29';
    expect(isInForce({ until }, Date.UTC(2026, 2, 29, 23, 59, 59, 999))).toBe(true);
    expect(isInForce({ until }, Date.UTC(2026, 2, 30))).toBe(false);
  });
});

describe('the list of gaps', () => {
  const found = gaps(input({ pieces: [piece({ stages: ['awareness'] })] }));
  const [first, second] = found as [Gap, Gap];
  const listed = (dismissed: (typeof DISMISSED_CHOICES)[number], dismissals: Dismissal[]) =>
    selectGaps([found], dismissals, { selection: { types: null, dismissed }, now: NOW });

  it('leaves out what is dismissed, and has it back when the last day is over', () => {
    expect(listed('false', [dismissalOf(first.id)]).gaps.map(({ id }) => id)).not.toContain(
      first.id,
    );
    expect(listed('false', [dismissalOf(first.id, day(-1))]).gaps[0]).toMatchObject({
      id: first.id,
      dismissal: null,
    });
  });

  it('shows what is dismissed, with the reason, when it is asked for', () => {
    const dismissal = dismissalOf(second.id, day(9));
    expect(listed('true', [dismissal]).gaps).toEqual([{ ...second, dismissal }]);
    expect(listed('either', [dismissal]).gaps.map(({ id }) => id)).toEqual(
      found.map(({ id }) => id),
    );
  });

  it('takes no notice of the dismissal of a gap that is not there', () => {
    expect(listed('true', [dismissalOf('missing/gone/*/*/en')])).toMatchObject({
      gaps: [],
      dismissed: 0,
    });
  });

  it('is what a filter over the gaps gives, with the counts of all types, over random sites', () => {
    const anyAsk = fc.record({
      site: anyInput,
      dismissed: fc.constantFrom(...DISMISSED_CHOICES),
      types: fc.option(fc.subarray([...GAP_TYPES], { minLength: 1 })),
      every: fc.integer({ min: 1, max: 4 }),
      until: fc.constantFrom(null, day(-1), day(0), day(3)),
    });
    let dismissedSeen = 0;
    fc.assert(
      fc.property(anyAsk, ({ site, dismissed, types, every, until }) => {
        const all = gaps(site);
        const marked = all.filter((_gap, at) => at % every === 0).map(({ id }) => id);
        const answer = selectGaps(
          gapRuns(site),
          marked.map((id) => dismissalOf(id, until)),
          { selection: { types, dismissed }, now: NOW },
        );
        const gone = until === day(-1) ? [] : marked;
        dismissedSeen += gone.length;
        const shown = all.filter(
          ({ id }) => dismissed === 'either' || gone.includes(id) === (dismissed === 'true'),
        );
        expect(answer.gaps.map(({ id }) => id)).toEqual(
          shown.filter(({ type }) => types === null || types.includes(type)).map(({ id }) => id),
        );
        for (const type of GAP_TYPES)
          expect(answer.byType[type]).toBe(shown.filter((gap) => gap.type === type).length);
        expect(answer.dismissed).toBe(gone.length);
      }),
    );
    expect(dismissedSeen).toBeGreaterThan(50);
  });

  it('is given a stretch at a time, with how many there are in all, whatever runs the gaps come in', () => {
    const anyStretch = fc.record({
      site: anyInput,
      selection: fc.record({
        dismissed: fc.constantFrom(...DISMISSED_CHOICES),
        types: fc.option(fc.subarray([...GAP_TYPES], { minLength: 1 })),
      }),
      every: fc.integer({ min: 1, max: 4 }),
      runs: fc.integer({ min: 1, max: 5 }),
      start: fc.nat({ max: 20 }),
      limit: fc.integer({ min: 1, max: 20 }),
    });
    fc.assert(
      fc.property(anyStretch, ({ site, selection, every, runs, ...stretch }) => {
        const all = gaps(site);
        const dismissals = all
          .filter((_gap, at) => at % every === 0)
          .map(({ id }) => dismissalOf(id));
        const dealt = Array.from({ length: runs }, (_, run) =>
          all.filter((_gap, at) => (at * at) % runs === run),
        );
        const whole = selectGaps([all], dismissals, { selection, now: NOW });
        const listed = selectGaps(dealt, dismissals, { selection, stretch, now: NOW });
        const { start, limit } = stretch;
        expect(listed).toEqual({ ...whole, gaps: whole.gaps.slice(start, start + limit) });
        expect(listed.total).toBe(whole.gaps.length);
      }),
    );
  });

  it('lists open gaps of all types unless it is told otherwise', () => {
    expect(selectGaps([found], [], { selection: OPEN, now: NOW }).gaps).toHaveLength(found.length);
  });
});
