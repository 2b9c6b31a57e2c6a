import type { ObligationPolicy } from './policy';
import { LASTING_STATES, RECURRENCE_ENDS } from './standing';

/** Types of event that may open, meet, end or waive this duty. An event of any other type leaves it as it is. */
export function relevantTypes(policy: ObligationPolicy): Set<string> {
  if (!policy.triggerEvent || !policy.requiredActionEvent) return new Set();
  return new Set([
    policy.triggerEvent.type,
    ...policy.requiredActionEvent.map((pattern) => pattern.type),
    ...(LASTING_STATES.get(policy.triggerEvent.type) ?? []),
    ...(policy.recurrence === null ? [] : RECURRENCE_ENDS),
    'site.cleared',
  ]);
}
