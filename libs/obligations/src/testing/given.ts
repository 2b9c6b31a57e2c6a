import type { EffectiveEvent } from '@quanlian/contracts';
import type { OfficerOpening } from '../opening';
import { POLICIES } from '../packs';
import type { ObligationPolicy } from '../policy';
import { trackObligations } from '../track-obligations';
import type { ObligationState } from '../obligation-state';

/** `2021-10-20` or `2021-10-20T10:00`, Beijing time. */
export const at = (text: string): number => Date.parse(`${text.length === 10 ? `${text}T00:00` : text}:00+08:00`);

export const operatorKey = { kind: 'uscc', value: '91150622MAYX0A110G', role: 'operator' } as const;
export const regionKey = (code: string) => ({ kind: 'division', value: code, role: 'region' }) as const;

export function event(type: string, when: string, facts: EffectiveEvent['facts'] = {}, over: Partial<EffectiveEvent> = {}): EffectiveEvent {
  const occurredAt = at(when);
  return {
    id: `${type}@${when}`,
    type,
    version: 1,
    source: '/ndrc/lead',
    agency: 'ndrc',
    organ: 'lead',
    jurisdiction: '150622',
    occurredAt,
    recordedAt: occurredAt,
    acceptedAt: occurredAt,
    position: 0,
    keys: [operatorKey],
    facts,
    evidence: [],
    policyRefs: [],
    approvals: [],
    correctedBy: [],
    ...over,
  };
}

export const policy = (id: string, over: Partial<ObligationPolicy> = {}): ObligationPolicy => ({
  ...POLICIES.find((one) => one.id === id)!,
  ...over,
});

/** The states of one duty at an instant. */
export const duty = (id: string, events: readonly EffectiveEvent[], now: string, opened: readonly OfficerOpening[] = []): ObligationState[] =>
  trackObligations({ policies: [policy(id)], events, now: at(now), opened });
