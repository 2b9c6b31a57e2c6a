import type { EffectiveEvent } from '@quanlian/contracts';
import type { Chronicle } from './chronicle';
import { disputesAbout } from './dispute';
import { GRACE_MS, statusOf } from './meeting';
import type { ObligationState } from './obligation-state';
import type { Opening } from './opening';
import type { ObligationPolicy } from './policy';
import { waiverOf } from './waiver';

/** A duty that has opened, as everything known about its case shows it. */
export interface Track {
  policy: ObligationPolicy;
  opening: Opening;
  cleared?: EffectiveEvent;
  chronicle: Chronicle;
  now: number;
}

/** What became of the duty, or of one repetition of it: the instance numbered from 1. */
export function stateOf(track: Track, met: EffectiveEvent | undefined, due: number, instance?: number): ObligationState {
  const { policy, opening, cleared, chronicle, now } = track;
  const waiver = waiverOf(policy, opening, chronicle, instance);
  const answer = statusOf(met, { cleared, waiver }, due, now);
  const counted = answer === 'met' || answer === 'met-late' ? met : undefined;
  const contested = counted ? disputesAbout(counted, chronicle) : [];
  const disputes = [...new Set([...disputesAbout(opening.trigger, chronicle), ...contested])];
  return {
    policyId: policy.id,
    ...(instance === undefined ? {} : { instance }),
    openedBy: opening.trigger.id,
    openedAt: opening.openedAt,
    dueAt: due,
    status: contested.length > 0 ? 'disputed' : answer,
    ...(counted ? { metBy: counted.id, metAt: counted.occurredAt } : {}),
    ...(answer === 'waived' ? { waiver } : {}),
    ...(disputes.length > 0 ? { disputes } : {}),
    deadlineBasis: policy.deadlineBasis,
    responsible: policy.responsibleAgencies,
    titleZh: policy.titleZh,
    titleEn: policy.titleEn,
    ...(answer === 'open' ? { nextInstant: due + GRACE_MS } : {}),
  };
}
