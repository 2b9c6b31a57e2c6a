import { contains, normaliseAddress, parseRange, readRecord, sharedAddressKey, specificityBy } from '@quanlian/entity-resolution';
import type { ReadRecord, Specificity } from '@quanlian/entity-resolution';
import type { LabelledWorld } from './labelled-pair';

/** What the lists of the world and the number of holders say about a key, as reference data and the stored events do. */
export function specificityIn({ pairs, shared }: LabelledWorld): Specificity {
  const holders = new Map<string, number>();
  for (const key of pairs.flatMap(({ left, right }) => [left, right].flatMap((record) => commonKeysOf(readRecord(record)))))
    holders.set(key, (holders.get(key) ?? 0) + 1);
  const addresses = new Set(shared.addresses.map(({ text, division }) => sharedAddressKey(normaliseAddress(text, division))));
  const pools = shared.networks.flatMap((network) => parseRange(network) ?? []);
  const isPooled = (key: string): boolean => {
    const range = key.startsWith('ip:') || key.startsWith('cidr:') ? parseRange(key) : undefined;
    return range !== undefined && pools.some((pool) => contains(pool, range));
  };
  return specificityBy(
    (key) => holders.get(key) ?? 0,
    (key) => addresses.has(key) || isPooled(key),
  );
}

/** Keys that many may have in common. */
export const commonKeysOf = ({ premises, streets, tokens, networks }: ReadRecord): string[] => [
  ...[...premises, ...streets].map(sharedAddressKey),
  ...tokens,
  ...networks.map(({ key }) => key),
];
