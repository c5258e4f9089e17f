const DAY_IN_MS = 24 * 60 * 60 * 1000;

/** A day of the UTC calendar as `YYYY-MM-DD`: days are compared as texts. */
export const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The day so many days before the one that a time is in. */
export const dayBefore = (time: number, days: number): string => dayOf(time - days * DAY_IN_MS);
