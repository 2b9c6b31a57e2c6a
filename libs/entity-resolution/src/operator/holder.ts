import { keyString } from '@quanlian/contracts';
import type { CaseEvent } from '@quanlian/contracts';
import { bareKeyOf } from '../claims/holder-claims';
import { byTime } from '../claims/key-claim';
import type { KeyClaim, Lookup } from '../claims/key-claim';
import { HELD_KINDS } from './key-roles';

/** Who holds the first account, sub-meter, meter or line of the event that anybody is known to hold. */
export function holderOf(event: CaseEvent, lookup: Lookup): KeyClaim | undefined {
  for (const key of event.keys.filter(({ kind }) => HELD_KINDS.has(kind)).map(keyString)) {
    const claim = latestBy(event, holders(event, key, lookup));
    if (claim) return claim;
  }
  return undefined;
}

/** A claim about the full key beats one about the bare number, which holds within its province only. */
function holders(event: CaseEvent, key: string, lookup: Lookup): KeyClaim[] {
  const bare = bareKeyOf(key);
  const about = [...lookup(key), ...(bare ? lookup(bare) : [])].filter(
    ({ kind, province }) => kind === 'holder' && (province === undefined || province === event.jurisdiction.slice(0, 2)),
  );
  const best = Math.max(...about.map(({ rank }) => rank));
  return about.filter(({ rank }) => rank === best);
}

/** Accounts change hands: the last claim up to the event's time counts, or the first one after it. */
export function latestBy(event: CaseEvent, claims: readonly KeyClaim[]): KeyClaim | undefined {
  const inOrder = [...claims].sort(byTime);
  return inOrder.filter((claim) => claim.occurredAt <= event.occurredAt).at(-1) ?? inOrder[0];
}
