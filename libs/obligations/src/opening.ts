import { startOfBeijingDay } from '@quanlian/contracts';
import type { EffectiveEvent } from '@quanlian/contracts';
import type { Chronicle } from './chronicle';
import { dueAt } from './deadline';
import { matches } from './pattern';
import type { ObligationPolicy } from './policy';
import { readOnce } from './read-once';
import { LASTING_STATES } from './standing';

/** An officer's judgement that a conditional duty applies, because of this event. */
export interface OfficerOpening {
  policyId: string;
  triggerEventId: string;
}

export interface Opening {
  trigger: EffectiveEvent;
  openedAt: number;
  dueAt: number;
}

/** Duties of a region or of the nation open for no case, nor does one without a trigger or an act, or one that is only watched. */
const mayOpen = ({ scope, status, triggerEvent, requiredActionEvent }: ObligationPolicy): boolean =>
  (scope === 'case' || scope === 'case-conditional') && status !== 'watch' && Boolean(triggerEvent && requiredActionEvent?.length);

/** Of a list of policies, those whose duties may open for a case. */
export const openable = readOnce((policies: readonly ObligationPolicy[]): readonly ObligationPolicy[] => policies.filter(mayOpen));
const startOf = readOnce(({ effectiveFrom }: ObligationPolicy): number => startOfBeijingDay(effectiveFrom));
const endOf = readOnce(({ effectiveTo }: ObligationPolicy): number => (effectiveTo === undefined ? Infinity : startOfBeijingDay(effectiveTo)));

function candidates(policy: ObligationPolicy, chronicle: Chronicle, opened: readonly OfficerOpening[]): readonly EffectiveEvent[] {
  const triggers = chronicle.of(policy.triggerEvent!.type);
  if (policy.scope === 'case' || triggers.length === 0) return triggers;
  const named = new Set(opened.filter((one) => one.policyId === policy.id).map((one) => one.triggerEventId));
  return triggers.filter((event) => named.has(event.id));
}

function openingInstant(policy: ObligationPolicy, trigger: EffectiveEvent, chronicle: Chronicle): number | undefined {
  const start = startOf(policy);
  if (trigger.occurredAt >= endOf(policy)) return undefined;
  if (trigger.occurredAt >= start) return trigger.occurredAt;
  const ends = LASTING_STATES.get(trigger.type);
  const ended = ends?.some((type) => chronicle.of(type).some((event) => event.occurredAt >= trigger.occurredAt && event.occurredAt <= start));
  return ends && !ended ? start : undefined;
}

/** Of a policy that may open. One duty per case and policy, from the earliest trigger; a duty that would be due before it opens never opens. */
export function openingOf(policy: ObligationPolicy, chronicle: Chronicle, opened: readonly OfficerOpening[]): Opening | undefined {
  for (const trigger of candidates(policy, chronicle, opened)) {
    if (!matches(trigger, policy.triggerEvent!) || !trigger.jurisdiction.startsWith(policy.jurisdiction ?? '')) continue;
    const openedAt = openingInstant(policy, trigger, chronicle);
    if (openedAt === undefined) continue;
    const due = dueAt(policy, trigger, openedAt);
    return due === undefined || due < openedAt ? undefined : { trigger, openedAt, dueAt: due };
  }
  return undefined;
}
