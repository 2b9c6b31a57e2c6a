import { endOfBeijingDay } from '@quanlian/contracts';
import type { EffectiveEvent } from '@quanlian/contracts';
import { addDuration, parseDuration } from './duration';
import type { ObligationPolicy } from './policy';
import { readOnce } from './read-once';
import { addWorkingDays, parseWorkingDays } from './working-days';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const FIELD = /^field:([A-Za-z]\w*)(?:\+(P\S+))?$/;

/** A date alone means the end of that day in Beijing. */
export function parseInstant(text: string): number | undefined {
  const instant = DATE.test(text) ? endOfBeijingDay(text) : Date.parse(text);
  return Number.isNaN(instant) ? undefined : instant;
}

export const deadlineText = (policy: ObligationPolicy): string | null => policy.deadline ?? policy.defaultSla;

/** True for the five forms that `dueAt` understands. */
export const isDeadline = (text: string): boolean => {
  const field = FIELD.exec(text);
  if (field) return field[2] === undefined || parseDuration(field[2]) !== undefined;
  return [parseDuration(text), parseWorkingDays(text), parseInstant(text)].some((read) => read !== undefined);
};

/** What a deadline may be read from. */
type Trigger = Pick<EffectiveEvent, 'facts'>;
type Deadline = (trigger: Trigger, openedAt: number) => number | undefined;

const deadlineOf = readOnce((policy: ObligationPolicy): Deadline => {
  const text = deadlineText(policy);
  if (text === null) return () => undefined;
  const field = FIELD.exec(text);
  if (field) return afterField(field[1]!, field[2]);
  const duration = parseDuration(text);
  if (duration) return (_trigger, openedAt) => addDuration(openedAt, duration);
  const workingDays = parseWorkingDays(text);
  if (workingDays !== undefined) return (_trigger, openedAt) => addWorkingDays(openedAt, workingDays);
  const instant = parseInstant(text);
  return () => instant;
});

function afterField(name: string, extra: string | undefined): Deadline {
  const added = extra === undefined ? undefined : parseDuration(extra);
  return ({ facts }) => {
    const value: unknown = facts[name];
    const base = typeof value === 'string' ? parseInstant(value) : undefined;
    return base !== undefined && added ? addDuration(base, added) : base;
  };
}

/** When the duty falls due; undefined if the policy gives no deadline or the trigger lacks the field it reads. */
export const dueAt = (policy: ObligationPolicy, trigger: Trigger, openedAt: number): number | undefined => deadlineOf(policy)(trigger, openedAt);
