import { beijingDate, DAY_MS } from '@quanlian/contracts';
import cn from './calendars/cn.json';

/** Which days are worked, as the State Council arranges them each year; outside its years, Monday to Friday. */
export interface WorkCalendar {
  name: string;
  years: readonly string[];
  /** free, although no Saturday or Sunday */
  holidays: readonly string[];
  /** worked, although a Saturday or Sunday */
  workdays: readonly string[];
}

export const CN_CALENDAR: WorkCalendar = cn;

const isWeekend = (date: string): boolean => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());

const isWorked = (date: string, { holidays, workdays }: WorkCalendar): boolean =>
  workdays.includes(date) || (!isWeekend(date) && !holidays.includes(date));

const WORKING_DAYS = /^P(\d+)WD$/;

/** `P5WD`: five working days; undefined for any other text. */
export function parseWorkingDays(text: string): number | undefined {
  const count = WORKING_DAYS.exec(text)?.[1];
  return count === undefined ? undefined : Number(count);
}

/** The same time of day, so many working days later; the day itself does not count. */
export function addWorkingDays(instant: number, count: number, calendar: WorkCalendar = CN_CALENDAR): number {
  let at = instant;
  for (let left = count; left > 0;) {
    at += DAY_MS;
    if (isWorked(beijingDate(at), calendar)) left -= 1;
  }
  return at;
}
