import { addDuration, parseDuration } from './duration';
import type { Duration } from './duration';
import type { ObligationState } from './obligation-state';
import type { ObligationPolicy } from './policy';

/** From the bottom to the top; a shorter path begins further up. */
export const ESCALATION_LEVELS = ['county', 'city', 'province', 'centre'] as const;
/** One of them. */
export type EscalationLevel = (typeof ESCALATION_LEVELS)[number];

/** Who is told next of a duty that nobody has met. No notice gives these times: they are ours, and configurable. */
export interface EscalationSteps {
  /** between one level and the next */
  step: string;
  /** the same for a duty that is due at an hour of a day */
  sameDayStep: string;
}
/** The defaults. */
export const ESCALATION_STEPS: EscalationSteps = { step: 'P7D', sameDayStep: 'PT2H' };

/** How far up an overdue duty has come: instants are epoch milliseconds. */
export interface Escalation {
  level: EscalationLevel;
  /** as the policy calls it */
  to: string;
  since: number;
  /** when the next level is told; absent at the top */
  nextAt?: number;
}

const AT_AN_HOUR = /T\d\d:/;
/** One second later than due is overdue. */
const LATE_MS = 1_000;

const stepOf = ({ deadline }: ObligationPolicy, { step, sameDayStep }: EscalationSteps): Duration =>
  parseDuration(deadline !== null && AT_AN_HOUR.test(deadline) ? sameDayStep : step)!;

/** Its levels, where the path is longer than ours: what comes first belongs to the lowest. */
const levelAt = (place: number, length: number): EscalationLevel =>
  ESCALATION_LEVELS[Math.max(0, ESCALATION_LEVELS.length - length + place)] ?? 'centre';

/** County, city, province, centre: one after the other, for as long as the duty is overdue. A function of the duty and the time, and of nothing else. */
export function escalationOf(
  { dueAt, status }: Pick<ObligationState, 'dueAt' | 'status'>,
  policy: ObligationPolicy,
  now: number,
  steps: EscalationSteps = ESCALATION_STEPS,
): Escalation | undefined {
  const path = policy.escalationPath;
  if (status !== 'overdue' || path.length === 0) return undefined;
  const duration = stepOf(policy, steps);
  const reachedAt = (place: number): number => addDuration(dueAt + LATE_MS, duration, place);
  const place = path.findLastIndex((_, at) => reachedAt(at) <= now);
  if (place < 0) return undefined;
  const last = place === path.length - 1;
  return { level: levelAt(place, path.length), to: path[place]!, since: reachedAt(place), ...(last ? {} : { nextAt: reachedAt(place + 1) }) };
}
