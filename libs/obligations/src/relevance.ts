import { DISPUTE_EVENTS } from './dispute';
import type { ObligationPolicy } from './policy';
import { parseRecurrence } from './recurrence';
import { LASTING_STATES } from './standing';

/** Types of event that may open, meet, end, waive or contest this duty. An event of any other type leaves it as it is. */
export function relevantTypes(policy: ObligationPolicy): Set<string> {
  if (!policy.triggerEvent || !policy.requiredActionEvent) return new Set();
  return new Set([
    policy.triggerEvent.type,
    ...policy.requiredActionEvent.map((pattern) => pattern.type),
    ...(LASTING_STATES.get(policy.triggerEvent.type) ?? []),
    ...(parseRecurrence(policy.recurrence)?.untilEvents ?? []),
    'site.cleared',
    'obligation.waived',
    ...DISPUTE_EVENTS,
  ]);
}
