import { beijingDate, DAY_MS, startOfBeijingDay } from '@quanlian/contracts';

const DAYS = 7;
const THURSDAY = 4;

/** The week of an instant in Beijing as ISO 8601 counts them, `2021-W42`: from Monday on, and of the year that its Thursday is in. */
export function isoWeekOf(ms: number): string {
  const day = new Date(`${beijingDate(ms)}T00:00:00Z`);
  const weekday = day.getUTCDay() === 0 ? DAYS : day.getUTCDay();
  const thursday = new Date(day.getTime() + (THURSDAY - weekday) * DAY_MS);
  const firstOfYear = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const week = 1 + Math.floor((thursday.getTime() - firstOfYear) / (DAYS * DAY_MS));
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, '0')}`;
}

/** How many weeks a period has, parts of them included; at least one day. */
export const weeksIn = ({ from, to }: { from: number; to: number }): number => {
  const begin = startOfBeijingDay(beijingDate(from));
  return Math.max(to - begin, DAY_MS) / (DAYS * DAY_MS);
};
