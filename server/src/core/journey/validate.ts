import { AXIS } from './axis';
import { isKey } from './keys';
import type { JourneyProblem } from './problems';
import type { Journey, LocalizedText, Stage } from './types';

/**
 * Everything that is wrong with a journey: keys, names, shares, then each range by itself, then
 * the ranges together. Empty for a sound journey, whose stages cover 0 to 200 in order, without
 * overlap or hole; the rest of the core takes only sound journeys.
 */
export const journeyProblems = (journey: Journey): readonly JourneyProblem[] => {
  const { stages } = journey;
  if (stages.length === 0) return [...labelProblems(journey), { code: 'no-stages' }];
  const sound = stages.filter(({ readiness }) => readiness.from < readiness.to);
  return [
    ...labelProblems(journey),
    ...shareProblems(stages),
    ...rangeProblems(stages),
    ...orderProblems(sound),
    ...overlaps(sound),
    ...holes(sound),
  ];
};

const labelProblems = (journey: Journey): JourneyProblem[] => {
  const keys = journey.stages.map(({ key }) => key);
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);

  const badKeys = [journey.key, ...counts.keys()].filter((key) => !isKey(key));
  const duplicates = [...counts].filter(([, count]) => count > 1);
  const nameless = journey.stages.filter(({ name }) => !isNamed(name));
  return [
    ...badKeys.map((key) => ({ code: 'bad-key' as const, key })),
    ...duplicates.map(([key, count]) => ({ code: 'duplicate-key' as const, key, count })),
    ...(isNamed(journey.name) ? [] : [{ code: 'missing-name' as const, stage: null }]),
    ...nameless.map(({ key }) => ({ code: 'missing-name' as const, stage: key })),
  ];
};

const isNamed = (name: LocalizedText): boolean =>
  Object.values(name).some((text) => text.trim() !== '');

const shareProblems = (stages: readonly Stage[]): JourneyProblem[] =>
  stages.flatMap(({ key, targetShare: share }) =>
    share === null || (share >= 0 && share <= 1)
      ? []
      : [{ code: 'bad-share' as const, stage: key, share }],
  );

const rangeProblems = (stages: readonly Stage[]): JourneyProblem[] =>
  stages.flatMap(({ key, readiness: { from, to } }): JourneyProblem[] => {
    // Put so that NaN counts as outside too.
    const isOnAxis = from >= AXIS.from && to <= AXIS.to;
    return [
      ...(isOnAxis ? [] : [{ code: 'out-of-axis' as const, stage: key, from, to }]),
      ...(from >= to ? [{ code: 'empty-range' as const, stage: key, from, to }] : []),
    ];
  });

const orderProblems = (stages: readonly Stage[]): JourneyProblem[] =>
  stages.slice(1).flatMap((stage, index): JourneyProblem[] => {
    const previous = stages[index];
    const from = stage.readiness.from;
    if (!previous || previous.readiness.from <= from) return [];
    return [
      {
        code: 'out-of-order',
        stage: stage.key,
        from,
        previous: previous.key,
        previousFrom: previous.readiness.from,
      },
    ];
  });

const overlaps = (stages: readonly Stage[]): JourneyProblem[] =>
  stages.flatMap((a, index) =>
    stages.slice(index + 1).flatMap((b): JourneyProblem[] => {
      const from = Math.max(a.readiness.from, b.readiness.from);
      const to = Math.min(a.readiness.to, b.readiness.to);
      return from < to ? [{ code: 'overlap', stages: [a.key, b.key], from, to }] : [];
    }),
  );

const holes = (stages: readonly Stage[]): JourneyProblem[] => {
  const ranges = stages.map(({ readiness }) => readiness).sort((a, b) => a.from - b.from);
  const found: JourneyProblem[] = [];
  let covered = AXIS.from;
  for (const { from, to } of [...ranges, { from: AXIS.to, to: AXIS.to }]) {
    const until = Math.min(from, AXIS.to);
    if (until > covered) found.push({ code: 'hole', from: covered, to: until });
    covered = Math.max(covered, to);
  }
  return found;
};
