import type { EffectiveEvent } from '@quanlian/contracts';
import { byOccurrence, firstIndex } from './chronicle';
import type { Chronicle } from './chronicle';
import type { Opening } from './opening';
import { matches } from './pattern';
import type { ObligationPolicy } from './policy';
import { STANDING_ACTIONS } from './standing';
import type { Waiver } from './waiver';

/** `waived` is the officers' decision, `waived-cleared` follows from a clearing; `disputed` rests on a record that somebody contests. */
export type ObligationStatus = 'open' | 'met' | 'met-late' | 'overdue' | 'waived' | 'waived-cleared' | 'disputed';

/** "After the deadline" begins one second later: deadlines are given to the second. */
export const GRACE_MS = 1_000;

type From = (type: string) => number;

/** The earliest act that fulfils the duty, of each type from the instant on that `from` gives. */
function earliestAct(policy: ObligationPolicy, opening: Opening, chronicle: Chronicle, from: From): EffectiveEvent | undefined {
  let best: EffectiveEvent | undefined;
  for (const pattern of policy.requiredActionEvent ?? []) {
    const row = chronicle.actions(pattern.type, opening.trigger.jurisdiction);
    const start = from(pattern.type);
    for (let i = firstIndex(row, (event) => event.occurredAt < start); i < row.length; i++) {
      const event = row[i]!;
      if (best && byOccurrence(best, event) <= 0) break;
      if (!matches(event, pattern, opening.trigger)) continue;
      best = event;
      break;
    }
  }
  return best;
}

/** A lasting act counts whenever it was taken, any other from the opening on. */
export const meetingAct = (policy: ObligationPolicy, opening: Opening, chronicle: Chronicle): EffectiveEvent | undefined =>
  earliestAct(policy, opening, chronicle, (type) => (STANDING_ACTIONS.has(type) ? -Infinity : opening.openedAt));

/** The first act after an instant, however late: what meets one repetition. */
export const actAfter = (policy: ObligationPolicy, opening: Opening, chronicle: Chronicle, instant: number): EffectiveEvent | undefined =>
  earliestAct(policy, opening, chronicle, () => instant + 1);

/** What ends a duty before it is met. */
export interface Release {
  cleared?: EffectiveEvent;
  waiver?: Waiver;
}

/** The earlier of clearing, waiver and act decides; at one instant the act goes first, then the clearing. */
export function statusOf(met: EffectiveEvent | undefined, { cleared, waiver }: Release, due: number, now: number): ObligationStatus {
  const metAt = met?.occurredAt ?? Infinity;
  const clearedAt = cleared && (!met || byOccurrence(cleared, met) < 0) ? cleared.occurredAt : Infinity;
  if (waiver && waiver.at < metAt && waiver.at < clearedAt) return 'waived';
  if (clearedAt < Infinity) return 'waived-cleared';
  if (met) return metAt > due ? 'met-late' : 'met';
  return now >= due + GRACE_MS ? 'overdue' : 'open';
}
