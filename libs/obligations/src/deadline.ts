import { endOfBeijingDay } from '@quanlian/contracts';
import type { EffectiveEvent } from '@quanlian/contracts';
import { addDuration, parseDuration } from './duration';
import type { ObligationPolicy } from './policy';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const FIELD = /^field:([A-Za-z]\w*)(?:\+(P\S+))?$/;

/** A date alone means the end of that day in Beijing. */
export function parseInstant(text: string): number | undefined {
  const instant = DATE.test(text) ? endOfBeijingDay(text) : Date.parse(text);
  return Number.isNaN(instant) ? undefined : instant;
}

export const deadlineText = (policy: ObligationPolicy): string | null => policy.deadline ?? policy.defaultSla;

/** True for the four forms that `dueAt` understands. */
export const isDeadline = (text: string): boolean => {
  const field = FIELD.exec(text);
  if (field) return field[2] === undefined || parseDuration(field[2]) !== undefined;
  return parseDuration(text) !== undefined || parseInstant(text) !== undefined;
};

/** When the duty falls due; undefined if the policy gives no deadline or the trigger lacks the field it reads. */
export function dueAt(policy: ObligationPolicy, trigger: EffectiveEvent, openedAt: number): number | undefined {
  const text = deadlineText(policy);
  if (text === null) return undefined;
  const field = FIELD.exec(text);
  if (!field) {
    const duration = parseDuration(text);
    return duration ? addDuration(openedAt, duration) : parseInstant(text);
  }
  const value: unknown = trigger.facts[field[1]!];
  const base = typeof value === 'string' ? parseInstant(value) : undefined;
  const added = field[2] === undefined ? undefined : parseDuration(field[2]);
  return base !== undefined && added ? addDuration(base, added) : base;
}
