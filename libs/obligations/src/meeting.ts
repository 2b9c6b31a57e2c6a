import type { EffectiveEvent } from '@quanlian/contracts';
import { byOccurrence } from './chronicle';
import type { Chronicle } from './chronicle';
import type { Opening } from './opening';
import { matches } from './pattern';
import type { ObligationPolicy } from './policy';
import { STANDING_ACTIONS } from './standing';

export type ObligationStatus = 'open' | 'met' | 'met-late' | 'overdue' | 'waived-cleared';

/** "After the deadline" begins one second later: deadlines are given to the second. */
export const GRACE_MS = 1_000;

/** The acts that could fulfil the duty, in order of occurrence, the moment of the opening not yet considered. */
export function fulfillingActs(policy: ObligationPolicy, opening: Opening, chronicle: Chronicle): EffectiveEvent[] {
  const patterns = policy.requiredActionEvent ?? [];
  const types = [...new Set(patterns.map((pattern) => pattern.type))];
  return types
    .flatMap((type) => chronicle.actions(type, opening.trigger.jurisdiction))
    .filter((event) => patterns.some((pattern) => matches(event, pattern, opening.trigger)))
    .sort(byOccurrence);
}

export const meetingAct = (acts: readonly EffectiveEvent[], openedAt: number): EffectiveEvent | undefined =>
  acts.find((event) => event.occurredAt >= openedAt || STANDING_ACTIONS.has(event.type));

export function statusOf(met: EffectiveEvent | undefined, cleared: EffectiveEvent | undefined, due: number, now: number): ObligationStatus {
  if (cleared && (!met || (met !== cleared && byOccurrence(cleared, met) < 0))) return 'waived-cleared';
  if (met) return met.occurredAt > due ? 'met-late' : 'met';
  return now >= due + GRACE_MS ? 'overdue' : 'open';
}
