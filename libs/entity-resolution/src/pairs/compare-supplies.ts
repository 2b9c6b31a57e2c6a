import type { RecordKey } from './identity-record';
import { contribution } from './contribution';
import type { Contribution } from './contribution';
import type { ReadRecord } from './read-record';
import type { Specificity } from './specificity';

/** Both had it at one moment, as far as the spans are known: meters are swapped and accounts change hands. */
export const overlap = (a: RecordKey, b: RecordKey): boolean =>
  (a.from ?? -Infinity) <= (b.to ?? Infinity) && (b.from ?? -Infinity) <= (a.to ?? Infinity);

export function sharedSupply(left: ReadRecord, right: ReadRecord): string | undefined {
  const shared = left.supplies.flatMap((one) =>
    right.supplies.some((other) => one.kind === other.kind && one.value === other.value && overlap(one, other)) ? `${one.kind}:${one.value}` : [],
  );
  return shared.sort()[0];
}

/** One account or meter is one site, whoever stands in its contract. */
export function compareSupplies(left: ReadRecord, right: ReadRecord): Contribution[] {
  const supply = sharedSupply(left, right);
  return supply === undefined ? [] : contribution('account-or-meter', supply, supply);
}

/** One address down to the number is one site; one street is a street. What many share is neither. */
export const comparePlaces = (left: ReadRecord, right: ReadRecord, specificity: Specificity): Contribution[] => [
  ...places('premises', left.premises, right.premises, specificity),
  ...places('street', left.streets, right.streets, specificity),
];

const places = (pair: 'premises' | 'street', left: ReadonlySet<string>, right: ReadonlySet<string>, specificity: Specificity): Contribution[] =>
  [...left]
    .filter((address) => right.has(address))
    .map((address) => `address:${address}`)
    .flatMap((key) => contribution(pair, key, key, specificity(key)));
