const DAY_IN_MS = 24 * 60 * 60 * 1000;

/** How many percentage points a share is from another, and the message that says which way. */
export const changeOf = (now: number, before: number) => {
  // Of the figures as they are shown: 62 % after 60 % is 2 more, whatever stands behind the point.
  const points = Math.round(now * 100) - Math.round(before * 100);
  if (points === 0) return { key: 'home.coverage-same', points: 0 } as const;
  return points > 0
    ? ({ key: 'home.coverage-up', points } as const)
    : ({ key: 'home.coverage-down', points: -points } as const);
};

/** Whether a day, `YYYY-MM-DD` in UTC, is the same day last week. */
export const isWeekBefore = (day: string, now: Date): boolean =>
  day === new Date(now.getTime() - 7 * DAY_IN_MS).toISOString().slice(0, 10);
