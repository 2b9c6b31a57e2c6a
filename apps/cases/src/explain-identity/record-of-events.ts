import { keyString } from '@quanlian/contracts';
import type { CaseEvent, EventKey } from '@quanlian/contracts';
import { sharedAddressKey } from '@quanlian/entity-resolution';
import type { IdentityRecord, RecordKey } from '@quanlian/entity-resolution';
import { addressesOf } from '../case-events/addresses';

const COMPARED: ReadonlySet<string> = new Set(['person-token', 'bank-token', 'phone-token', 'account-no', 'meter', 'ip', 'cidr']);
/** Whoever reported a site has nothing in common with it, and is nobody's business; a retailer or a host serves many. */
const NOT_THEIRS: ReadonlySet<string> = new Set(['reporter', 'retailer', 'host', 'supplier', 'plant-owner', 'region']);

/** Keys of an event that may speak for who stands behind its operator. */
export const comparedKeys = ({ keys }: CaseEvent): EventKey[] => keys.filter(({ kind, role }) => COMPARED.has(kind) && !NOT_THEIRS.has(role));

/** What the events of one operator say about it, as far as it is compared: never names, for those are compared where nobody is placed yet. */
export function recordOfEvents(operator: string, events: readonly CaseEvent[]): IdentityRecord {
  const keys = new Map(events.flatMap(comparedKeys).map((key) => [keyString(key), key as RecordKey]));
  return {
    node: 'legal-entity',
    keys: [...keys.values(), ...(operator.startsWith('uscc:') ? [{ kind: 'uscc' as const, value: operator.slice('uscc:'.length) }] : [])],
    names: [],
    addresses: [...new Set(events.flatMap(addressesOf))],
  };
}

/** The keys under which its events are found again. */
export const searchedKeys = ({ keys, addresses }: IdentityRecord): { keys: string[]; addresses: string[] } => ({
  keys: keys.filter(({ kind }) => kind !== 'uscc').map(({ kind, value }) => `${kind}:${value}`),
  addresses: [...addresses],
});

export const keysWeighed = (record: IdentityRecord): string[] => {
  const { keys, addresses } = searchedKeys(record);
  return [...keys, ...addresses.map(sharedAddressKey)];
};
