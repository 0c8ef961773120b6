/**
 * Times of day as the workspace's wall shows them: `YYYY-MM-DDTHH:mm`, without a zone. A `Date` made here carries the
 * wall-clock in its UTC fields, so the zone of the browser never shifts anything.
 */

const MINUTE = 60_000;

export const toDate = (wall: string): Date => new Date(wall.length === 10 ? `${wall}T00:00Z` : `${wall.slice(0, 16)}Z`);

export const toWall = (date: Date): string => date.toISOString().slice(0, 16);

export const dayOf = (wall: string): string => wall.slice(0, 10);

export const timeOf = (wall: string): string => wall.slice(11, 16);

export const plusMinutes = (wall: string, minutes: number): string =>
  toWall(new Date(toDate(wall).getTime() + minutes * MINUTE));

export const plusDays = (wall: string, days: number): string => plusMinutes(wall, days * 24 * 60);

/** The next full hour after `wall`, never before. */
export const nextHour = (wall: string): string => `${plusMinutes(wall, 60).slice(0, 13)}:00`;

/** Nine in the morning of `day`; on the day of `now` the next full hour when nine is over; null for a day that is over. */
export function sensibleTime(day: string, now: string): string | null {
  if (day < dayOf(now)) {
    return null;
  }
  const nine = `${day}T09:00`;
  return nine > now ? nine : nextHour(now);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

export function format(wall: string, language: string, options: Intl.DateTimeFormatOptions): string {
  const key = language + JSON.stringify(options);
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options });
    formatters.set(key, formatter);
  }
  return formatter.format(toDate(wall));
}

export const longDay = (wall: string, language: string): string =>
  format(wall, language, { weekday: 'long', day: 'numeric', month: 'long' });

export const dayAndTime = (wall: string, language: string): string => `${longDay(wall, language)}, ${timeOf(wall)}`;
