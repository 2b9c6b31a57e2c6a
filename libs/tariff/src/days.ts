const DAY_MS = 86_400_000;
const ordinal = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY_MS;

/** Calendar dates are text, `2022-01-26`; no zone takes part in counting them. */
export const addDays = (date: string, days: number): string => new Date((ordinal(date) + days) * DAY_MS).toISOString().slice(0, 10);

/** Both ends count: 2022-01-01 to 2022-01-31 is 31 days. */
export const daysInclusive = (from: string, to: string): number => ordinal(to) - ordinal(from) + 1;
