import { keyString } from '@quanlian/contracts';
import type { CaseEvent } from '@quanlian/contracts';
import { operatorKeys } from '../operator/key-roles';
import { normaliseName } from '../text/normalise-name';
import { bareKeyOf } from './holder-claims';
import type { KeyClaim } from './key-claim';
import { networkKey } from './network-range';

/** Keys that name a place on the map or in a list, never somebody: they lead to no operator. */
const NAMES_A_PLACE: ReadonlySet<string> = new Set(['division', 'address', 'park']);

/** The keys of an event as claims name them: as sent, one spelling per network and name, and account numbers also without their grid. */
export function identifyingKeys(event: CaseEvent): string[] {
  const keys = event.keys.filter((key) => !NAMES_A_PLACE.has(key.kind));
  const spellings = keys.flatMap((key) => {
    const sent = keyString(key);
    return [sent, networkKeyOf(key.kind, sent), bareKeyOf(sent), key.kind === 'org-name' ? `org-name:${normaliseName(key.value)}` : undefined];
  });
  return [...new Set(spellings)].filter((key) => key !== undefined);
}

const networkKeyOf = (kind: string, key: string): string | undefined => (kind === 'ip' || kind === 'cidr' ? networkKey(key) : undefined);

/**
 * That a unified code contains an organisation code is said by the code itself, in every event that names it:
 * such claims are found by their operator and need no entry for each event.
 */
export const isSelfEvident = ({ kind, group }: KeyClaim): boolean => kind === 'same-entity' && group === undefined;

/** Keys about which something is claimed that the key alone does not say. */
export const keysClaimed = (claims: readonly KeyClaim[]): Set<string> =>
  new Set(claims.filter((claim) => !isSelfEvident(claim)).map(({ key }) => key));

/** Keys of an event that may have been its operator's; those of hosts, suppliers and others beside it are not. */
export function ownKeys(event: CaseEvent): string[] {
  const operators = new Set(operatorKeys(event.keys).map(keyString));
  const beside = new Set(
    event.keys
      .filter(({ kind }) => kind === 'uscc' || kind === 'org-code' || kind === 'group' || kind === 'person-token')
      .map(keyString)
      .filter((key) => !operators.has(key)),
  );
  return identifyingKeys(event).filter((key) => !beside.has(key));
}
