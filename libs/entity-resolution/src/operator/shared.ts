import { standing } from '../claims/key-claim';
import type { Lookup } from '../claims/key-claim';
import { contains, isCarrierShared, isNetworkKey, parseRange } from '../claims/network-range';
import type { NetworkRange } from '../claims/network-range';
import { covers } from './span';

/** An address of a carrier's pool leads to whoever happened to be behind it, so it leads to nobody. */
export function isSharedNetwork(range: NetworkRange, key: string, at: number, lookup: Lookup): boolean {
  if (isCarrierShared(range)) return true;
  return standing(lookup(key), 'shared').some((claim) => {
    const pool = parseRange(claim.key);
    return pool !== undefined && contains(pool, range) && covers(claim, at);
  });
}

/** A park's common address or a registration agent's, or an address of a carrier's pool: those who state it have nothing else in common. */
export function isSharedKey(key: string, at: number, lookup: Lookup): boolean {
  const range = isNetworkKey(key) ? parseRange(key) : undefined;
  return range ? isSharedNetwork(range, key, at, lookup) : standing(lookup(key), 'shared').some((claim) => covers(claim, at));
}
