import { keyString } from '@quanlian/contracts';
import type { CaseEvent } from '@quanlian/contracts';
import type { KeyClaim, Lookup } from '../claims/key-claim';
import { contains, parseRange } from '../claims/network-range';
import { NETWORK_KINDS } from './key-roles';
import { covers } from './span';
import { isSharedNetwork } from './shared';

/** The best attribution of the first address or range of the event that has one for its time: by confidence, then the latest. */
export function attributionOf(event: CaseEvent, lookup: Lookup): KeyClaim | undefined {
  for (const key of event.keys.filter(({ kind }) => NETWORK_KINDS.has(kind)).map(keyString)) {
    const [best] = attributions(event, key, lookup).sort(bestFirst);
    if (best) return best;
  }
  return undefined;
}

function attributions(event: CaseEvent, key: string, lookup: Lookup): KeyClaim[] {
  const range = parseRange(key);
  if (!range || isSharedNetwork(range, key, event.occurredAt, lookup)) return [];
  return lookup(key).filter((claim) => {
    const outer = claim.kind === 'attribution' ? parseRange(claim.key) : undefined;
    return outer !== undefined && contains(outer, range) && covers(claim, event.occurredAt);
  });
}

const bestFirst = (a: KeyClaim, b: KeyClaim): number =>
  (b.confidence ?? 0) - (a.confidence ?? 0) || b.recordedAt - a.recordedAt || (a.eventId < b.eventId ? 1 : -1);
