const DURATION = /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const BEIJING_MS = 8 * 3_600_000;

export interface Duration {
  months: number;
  ms: number;
}

/** ISO 8601 duration of whole units; undefined for any other text. */
export function parseDuration(text: string): Duration | undefined {
  const parts = DURATION.exec(text);
  if (!parts) return undefined;
  const [years, months, weeks, days, hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return { months: years * 12 + months, ms: (((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60_000 + seconds * 1_000 };
}

const LONGEST_MONTH_MS = 31 * 24 * 3_600_000;

/** The most that it may last, whenever it begins, in milliseconds. */
export const lengthOf = ({ months, ms }: Duration): number => months * LONGEST_MONTH_MS + ms;

/** Months follow the Beijing calendar and stop at the month's last day: 31 January + P1M = 28 February. */
export function addDuration(instant: number, duration: Duration, times = 1): number {
  return addMonths(instant, duration.months * times) + duration.ms * times;
}

function addMonths(instant: number, months: number): number {
  if (months === 0) return instant;
  const local = new Date(instant + BEIJING_MS);
  const day = local.getUTCDate();
  local.setUTCDate(1);
  local.setUTCMonth(local.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + 1, 0)).getUTCDate();
  local.setUTCDate(Math.min(day, lastDay));
  return local.getTime() - BEIJING_MS;
}
