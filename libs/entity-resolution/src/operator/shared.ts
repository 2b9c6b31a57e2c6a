import { standing } from '../claims/key-claim';
import type { Lookup } from '../claims/key-claim';
import { contains, isCarrierShared, parseRange } from '../claims/network-range';
import type { NetworkRange } from '../claims/network-range';
import { sharedAddressKey } from '../claims/shared-claims';
import { covers } from './span';

/** An address of a carrier's pool leads to whoever happened to be behind it, so it leads to nobody. */
export function isSharedNetwork(range: NetworkRange, key: string, at: number, lookup: Lookup): boolean {
  if (isCarrierShared(range)) return true;
  return standing(lookup(key), 'shared').some((claim) => {
    const pool = parseRange(claim.key);
    return pool !== undefined && contains(pool, range) && covers(claim, at);
  });
}

/** A park's common address or a registration agent's: firms that state it have nothing else in common. */
export const isSharedAddress = (normalised: string, at: number, lookup: Lookup): boolean =>
  standing(lookup(sharedAddressKey(normalised)), 'shared').some((claim) => covers(claim, at));
