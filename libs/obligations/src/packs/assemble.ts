import type { ObligationPolicy, Pack } from '../policy';

/** Of several notices that end a duty, the earliest day counts. */
function endsOf(packs: readonly Pack[]): ReadonlyMap<string, string> {
  const ends = new Map<string, string>();
  for (const { policyId, from } of packs.flatMap(({ supersedes = [] }) => supersedes)) {
    const before = ends.get(policyId);
    if (before === undefined || from < before) ends.set(policyId, from);
  }
  return ends;
}

/**
 * The duties of packs taken together, with the day on which a later notice ends some of them. A superseded duty stays in the list: cases that
 * owed it before go on owing it, and a view of that time shows it.
 */
export function assemblePolicies(packs: readonly Pack[]): readonly ObligationPolicy[] {
  const ends = endsOf(packs);
  return packs.flatMap(({ policies }) =>
    policies.map((policy) => {
      const effectiveTo = ends.get(policy.id);
      return effectiveTo === undefined ? policy : { ...policy, effectiveTo };
    }),
  );
}
