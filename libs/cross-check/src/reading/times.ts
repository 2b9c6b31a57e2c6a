import { beijingDate, DAY_MS, startOfBeijingDay } from '@quanlian/contracts';
import { rememberedText } from './remembered';

const DATE_ONLY = /^\d{4}-\d{2}-\d{2}$/;

const parse = rememberedText((text: string): number | undefined => {
  const at = DATE_ONLY.test(text) ? startOfBeijingDay(text) : Date.parse(text);
  return Number.isNaN(at) ? undefined : at;
});

/** A fact's instant: a bare date counts from 00:00 Beijing time. */
export const instant = (fact: unknown): number | undefined => (typeof fact === 'string' ? parse(fact) : undefined);

/** A deadline given as a bare date ends with that day. */
export function deadline(fact: unknown): number | undefined {
  const at = instant(fact);
  return at !== undefined && DATE_ONLY.test(fact as string) ? at + DAY_MS - 1000 : at;
}

/** A window of dates, both ends included, as instants: [from 00:00, day after `to` 00:00). */
export function dateWindow(facts: { from?: unknown; to?: unknown }): { from: number; to: number; days: number } | undefined {
  const from = instant(facts.from);
  const last = instant(facts.to);
  if (from === undefined || last === undefined || last < from) return undefined;
  const to = DATE_ONLY.test(facts.to as string) ? last + DAY_MS : last;
  return { from, to, days: (to - from) / DAY_MS };
}

/** "now > deadline": the first second after it. */
export const justAfter = (at: number): number => at + 1000;

/** 00:00 of the day of an instant: summaries begin with a day, never within one. */
export const dayOf = (at: number): number => startOfBeijingDay(beijingDate(at));

export const days = (n: number): number => n * DAY_MS;
export const hours = (n: number): number => (n * DAY_MS) / 24;
