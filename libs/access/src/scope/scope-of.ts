import type { Actor } from '../actors/actor';
import { prefixesUnder } from '../jurisdiction/division-tree';
import type { Resource } from '../policy/resource';
import { mayReceive, policyOf } from '../policy/rights';
import { NOTHING, type RowScope } from './row-scope';

/**
 * The rows of a resource that this actor sees, and beside them those with the ids that were disclosed to their agency. Whoever has no role, no division
 * or no rule sees none.
 */
export function scopeOf(actor: Actor, resource: Resource, disclosed: readonly string[] = []): RowScope {
  const rule = policyOf(actor)?.rows[resource] ?? 'none';
  if (rule === 'none' || actor.jurisdiction === undefined) return NOTHING;
  const received = disclosed.length > 0 && mayReceive(actor, resource) && { disclosed };
  const area: RowScope = { divisions: prefixesUnder(actor.jurisdiction), sampled: rule === 'sample', ...received };
  if (rule !== 'own-agency') return area;
  return actor.agency === undefined ? NOTHING : { ...area, agency: actor.agency };
}
