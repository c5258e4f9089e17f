/** Days as `YYYY-MM-DD`, and as the host's date picker takes and gives them. */

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** The day that a time is in where the user is: as which the picker gives a day. */
export const dayOf = (time: Date): string =>
  [time.getFullYear(), twoDigits(time.getMonth() + 1), twoDigits(time.getDate())].join('-');

/** The time that the picker shows as a day: it reads days in UTC. */
export const timeOf = (day: string): Date => new Date(`${day}T00:00:00.000Z`);

/** The day so many days after today. */
export const inDays = (days: number): string => {
  const now = new Date();
  return dayOf(new Date(now.getFullYear(), now.getMonth(), now.getDate() + days));
};
