import type { Actor } from '../actors/actor';
import { prefixesUnder } from '../jurisdiction/division-tree';
import type { Resource } from '../policy/resource';
import { policyOf } from '../policy/rights';
import { NOTHING, type RowScope } from './row-scope';

/** The rows of a resource that this actor sees. Whoever has no role, no division or no rule sees none. */
export function scopeOf(actor: Actor, resource: Resource): RowScope {
  const rule = policyOf(actor)?.rows[resource] ?? 'none';
  if (rule === 'none' || actor.jurisdiction === undefined) return NOTHING;
  const area: RowScope = { divisions: prefixesUnder(actor.jurisdiction), sampled: rule === 'sample' };
  if (rule !== 'own-agency') return area;
  return actor.agency === undefined ? NOTHING : { ...area, agency: actor.agency };
}
