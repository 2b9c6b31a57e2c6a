import { byTime, standing } from '../claims/key-claim';
import type { KeyClaim, Lookup } from '../claims/key-claim';

/**
 * The operator under which an entity has its case: its principal key, and while verdicts of common control stand, the group.
 * A group that has lost all but one member is that member; one without members is nobody.
 */
export function canonicalOperator(entity: string, lookup: Lookup): string | undefined {
  const principal = principalOf(entity, lookup);
  const { groups, members } = community(principal, lookup);
  if (members.length > 1) return groups[0];
  return members[0] ?? (principal.startsWith('group:') ? undefined : principal);
}

/** Follows "these keys name one legal entity" to the key that stands for it. */
export function principalOf(entity: string, lookup: Lookup): string {
  const visited = new Set<string>();
  let at = entity;
  for (;;) {
    visited.add(at);
    const next = standing(lookup(at), 'same-entity')
      .filter((claim) => !visited.has(claim.operator) && !leftMerge(claim, lookup))
      .sort((a, b) => a.rank - b.rank || byTime(a, b))
      .at(-1);
    if (!next) return at;
    at = next.operator;
  }
}

/** The principal itself was taken out of the merge later. */
const leftMerge = (claim: KeyClaim, lookup: Lookup): boolean =>
  claim.group !== undefined &&
  lookup(claim.operator).some((one) => one.kind === 'same-entity' && !one.stands && one.group === claim.group && byTime(one, claim) > 0);

/** Groups that share a member are one community; its first group id, in text order, names it. */
function community(start: string, lookup: Lookup): { groups: string[]; members: string[] } {
  const groups = new Set<string>(start.startsWith('group:') ? [start] : []);
  const members = new Set<string>();
  const queue = [start];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    const isGroup = at.startsWith('group:');
    if (!isGroup) members.add(at);
    for (const { operator } of standing(lookup(at), isGroup ? 'group-member' : 'group')) {
      const next = isGroup ? principalOf(operator, lookup) : operator;
      if ((isGroup ? members : groups).has(next)) continue;
      (isGroup ? members : groups).add(next);
      queue.push(next);
    }
  }
  return { groups: [...groups].sort(), members: [...members].sort() };
}
