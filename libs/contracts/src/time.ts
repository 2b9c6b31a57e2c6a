/** Legal time is Beijing time, UTC+08:00 without daylight saving since 1991. */
const OFFSET_MS = 8 * 3_600_000;
/** Milliseconds. */
export const HOUR_MS = 3_600_000;
/** Milliseconds; Beijing has no daylight saving, so every day has as many. */
export const DAY_MS = 24 * HOUR_MS;

/** Epoch ms → `2021-10-08T08:00:00+08:00`; milliseconds appear only where they are not zero. */
export function formatBeijing(ms: number): string {
  const text = new Date(ms + OFFSET_MS).toISOString();
  return `${text.slice(0, 19)}${text.endsWith('.000Z') ? '' : text.slice(19, 23)}+08:00`;
}

/** Beijing calendar date of an instant, `2021-10-08`. */
export const beijingDate = (ms: number): string => new Date(ms + OFFSET_MS).toISOString().slice(0, 10);

/** 00:00:00 +08:00 of a calendar date. */
export const startOfBeijingDay = (date: string): number => Date.parse(`${date}T00:00:00+08:00`);

/** 23:59:59 +08:00 of a calendar date: what a deadline given as a bare date means. */
export const endOfBeijingDay = (date: string): number => Date.parse(`${date}T23:59:59+08:00`);
