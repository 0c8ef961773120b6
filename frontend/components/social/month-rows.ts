import type { PlannedPost } from './planned-post';
import { dayOf, plusDays, toDate } from './wall-clock';

const HEAD = 34;
const DAY_TOP = 33;
const CHIP = 25;
const FEWEST = 2;

/** The posts of one day that the month grid shows, and how many it does not. */
export interface DayRows {
  day: string;
  shown: PlannedPost[];
  hidden: number;
}

/** Whole weeks, Monday first, that hold the month of `day`. */
export function daysOfMonth(day: string): string[] {
  const month = day.slice(0, 7);
  const first = `${month}-01`;
  const before = (toDate(first).getUTCDay() + 6) % 7;
  const days: string[] = [];
  for (
    let each = dayOf(plusDays(first, -before));
    each.slice(0, 7) <= month || days.length % 7 !== 0;
    each = dayOf(plusDays(each, 1))
  ) {
    days.push(each);
  }
  return days;
}

/** How many lines a day of the month has room for in a grid of that height. */
export function linesPerDay(day: string, gridHeight: number): number {
  const weeks = daysOfMonth(day).length / 7;
  return Math.max(FEWEST, Math.floor(((gridHeight - HEAD) / weeks - DAY_TOP) / CHIP));
}

/** Posts by day, each day in order of time. */
export function byDay(posts: readonly PlannedPost[]): Map<string, PlannedPost[]> {
  const days = new Map<string, PlannedPost[]>();
  for (const post of posts) {
    if (post.at) {
      const day = dayOf(post.at);
      const others = days.get(day);
      if (others) {
        others.push(post);
      } else {
        days.set(day, [post]);
      }
    }
  }
  days.forEach((each) => each.sort((a, b) => a.at!.localeCompare(b.at!) || a.id.localeCompare(b.id)));
  return days;
}

/**
 * Leaves to the grid only what a day has room for. The grid would lay out every hidden post to find that it is hidden,
 * which takes more than a second for a thousand.
 */
export function rowsThatFit(posts: readonly PlannedPost[], lines: number): DayRows[] {
  return [...byDay(posts)].map(([day, all]) => {
    const shown = all.length <= lines ? all : all.slice(0, lines - 1);
    return { day, shown, hidden: all.length - shown.length };
  });
}
