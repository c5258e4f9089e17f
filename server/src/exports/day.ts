/** A day as spreadsheets of every language read it: `2026-11-21`, in UTC. */
export const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
