import { sharedAddressKey } from '../claims/shared-claims';
import type { Lookup } from '../claims/key-claim';
import { isSharedKey } from '../operator/shared';
import { specificityBy } from '../pairs/specificity';
import type { Specificity } from '../pairs/specificity';
import type { Candidate } from '../suggestions/suggestions-for';
import { normaliseAddress } from '../text/normalise-address';

/** How specific the addresses of these candidates are at a moment, read in a division: by how many have them, and by what reference data say. */
export function addressSpecificity(candidates: readonly Candidate[], division: string, at: number, lookup: Lookup): Specificity {
  const holders = new Map<string, number>();
  for (const { addresses } of candidates) {
    const keys = new Set(addresses.map((text) => sharedAddressKey(normaliseAddress(text, division))));
    for (const key of keys) holders.set(key, (holders.get(key) ?? 0) + 1);
  }
  return specificityBy(
    (key) => holders.get(key) ?? 0,
    (key) => isSharedKey(key, at, lookup),
  );
}
