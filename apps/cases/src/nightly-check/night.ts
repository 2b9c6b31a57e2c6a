import { beijingDate, DAY_MS, startOfBeijingDay } from '@quanlian/contracts';

/** The night that is due at an instant, by its calendar date in Beijing: today's, or before its hour yesterday's. */
export function nightOf(now: number, afterMidnightMs: number): string {
  const today = beijingDate(now);
  return now >= startOfBeijingDay(today) + afterMidnightMs ? today : beijingDate(now - DAY_MS);
}
