import { DISPUTE_EVENTS } from './dispute';
import type { ObligationPolicy } from './policy';
import { readOnce } from './read-once';
import { recurrenceOf } from './recurrence';
import { LASTING_STATES } from './standing';

/** Types of event that may open, meet, end, waive or contest this duty. An event of any other type leaves it as it is. */
export function relevantTypes(policy: ObligationPolicy): Set<string> {
  if (!policy.triggerEvent || !policy.requiredActionEvent) return new Set();
  return new Set([
    policy.triggerEvent.type,
    ...policy.requiredActionEvent.map((pattern) => pattern.type),
    ...(LASTING_STATES.get(policy.triggerEvent.type) ?? []),
    ...(recurrenceOf(policy)?.untilEvents ?? []),
    'site.cleared',
    'obligation.waived',
    ...DISPUTE_EVENTS,
  ]);
}

type Policies = readonly ObligationPolicy[];

const byType = readOnce((policies: Policies): ReadonlyMap<string, Policies> => {
  const touched = new Map<string, ObligationPolicy[]>();
  for (const policy of policies)
    for (const type of relevantTypes(policy)) {
      const known = touched.get(type);
      if (known) known.push(policy);
      else touched.set(type, [policy]);
    }
  return touched;
});
const NONE: Policies = [];

/** Of a list of policies, those that an event of this type may touch, in the order of the list. */
export const touchedBy = (policies: Policies, type: string): Policies => byType(policies).get(type) ?? NONE;
