import { POLICIES, relevantTypes } from '@quanlian/obligations';

const OF_DUTY: ReadonlyMap<string, readonly string[]> = new Map(
  POLICIES.map((policy) => [policy.id, [...relevantTypes(policy)].filter((type) => !type.startsWith('obligation.'))]),
);

/** Whether a pack has a duty of this name. */
export const isDuty = (policyId: string): boolean => OF_DUTY.has(policyId);

/** Types that may touch a duty. What the system says of duties is found by the duty that it names, not by its type. */
export const typesOfDuty = (policyId: string): readonly string[] => OF_DUTY.get(policyId) ?? [];
