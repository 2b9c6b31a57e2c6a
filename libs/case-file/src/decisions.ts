import type { EffectiveEvent } from '@quanlian/contracts';
import { byOccurrence, GRACE_MS } from '@quanlian/obligations';
import type { DecisionState } from './case-file';

type Facts = Pick<DecisionState, 'meetingOn' | 'agencies' | 'awaits' | 'decision'> & { dueAt: string };

/** What joint meetings decided about the case: each waits for an event of a type, by one of the agencies it is given to. */
export function decisionsOf(of: (type: string) => readonly EffectiveEvent[], now: number): DecisionState[] {
  return [...of('meeting.decided')].sort(byOccurrence).map((event) => {
    const { meetingOn, agencies, awaits, decision, dueAt: due } = event.facts as Facts;
    const dueAt = Date.parse(due);
    const done = [...of(awaits)].sort(byOccurrence).find((act) => act.occurredAt >= event.occurredAt && agencies.includes(act.agency));
    const open = now >= dueAt + GRACE_MS ? 'overdue' : 'open';
    return {
      ...{ decisionId: event.id, meetingOn, agencies, awaits, decision, openedAt: event.occurredAt, dueAt },
      ...(done ? { status: done.occurredAt > dueAt ? 'met-late' : 'met', metBy: done.id, metAt: done.occurredAt } : { status: open }),
    };
  });
}
