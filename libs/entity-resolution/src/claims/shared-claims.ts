import type { CaseEvent } from '@quanlian/contracts';
import { sharedRowsOf } from '@quanlian/reference';
import type { SharedRow } from '@quanlian/reference';
import { normaliseAddress } from '../text/normalise-address';
import type { KeyClaim } from './key-claim';
import { networkKey } from './network-range';
import { newClaim } from './new-claim';

/** Reference data that says who shares an address or a network; a key that many have in common links none of them. */
export function sharedClaims(event: CaseEvent): KeyClaim[] {
  return sharedRowsOf(event).flatMap((shared) =>
    keysOf(shared).map((key) => newClaim(event, 'shared', { key, operator: shared.row.key, from: shared.from, to: shared.to })),
  );
}

function keysOf({ shares, row }: SharedRow): string[] {
  const [, value = ''] = /^[a-z]+:(.*)$/s.exec(row.key) ?? [];
  if (shares === 'address') return addressKeys(row.address ?? value, row.divisionCode);
  const key = networkKey(value);
  return key === undefined ? [] : [key];
}

/** A publisher may place the same premises in the county, its city or its province: the address is shared in each of the three. */
function addressKeys(text: string, division = ''): string[] {
  const divisions = [6, 4, 2].map((length) => division.slice(0, length).padEnd(6, '0'));
  return [...new Set(divisions)].map((code) => sharedAddressKey(normaliseAddress(text, code)));
}

/** The key under which a normalised address is claimed to be shared. */
export const sharedAddressKey = (normalised: string): string => `address:${normalised}`;
