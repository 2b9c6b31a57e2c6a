/**
 * What one event says about one key:
 * holder – this operator was named beside the account, meter or line; attribution – this subscriber had the address or range for the span;
 * supply – this supplier fed that consumer without right; same-entity – two keys name one legal entity;
 * group / group-member – the operator is held to be under common control with others. `stands: false` takes such a verdict back;
 * shared – the key is common property (a carrier's pool, a park's or an agent's address), as reference data says: it leads to nobody.
 */
export type ClaimKind = 'holder' | 'attribution' | 'supply' | 'same-entity' | 'group' | 'group-member' | 'shared';

/** What one event says about whom a key belongs to. */
export interface KeyClaim {
  kind: ClaimKind;
  /** what the claim is about, as `<kind>:<value>` */
  key: string;
  /** what it is said to belong to */
  operator: string;
  stands: boolean;
  /** span of validity, epoch ms, both ends included */
  from?: number;
  to?: number;
  confidence?: number;
  method?: string;
  nat?: string;
  /** the merge that this claim belongs to: taking the merge back takes its claims back */
  group?: string;
  /** first two digits of the publisher's division where the key is a bare number that another grid may use, too */
  province?: string;
  eventId: string;
  occurredAt: number;
  recordedAt: number;
  /** strength of the claim by its kind and method; among equals the later one wins */
  rank: number;
}

/** All claims about a key, `<kind>:<value>`. */
export type Lookup = (key: string) => readonly KeyClaim[];

/** Ascending by the time of what was claimed, then by arrival: the last one is the latest word. */
export const byTime = (a: KeyClaim, b: KeyClaim): number =>
  a.occurredAt - b.occurredAt || a.recordedAt - b.recordedAt || (a.eventId < b.eventId ? -1 : a.eventId > b.eventId ? 1 : 0);

/** Only the latest word about a key and an operator, or a key and a merge, counts. */
export function standing(claims: readonly KeyClaim[], kind: ClaimKind): KeyClaim[] {
  const latest = new Map<string, KeyClaim>();
  for (const claim of claims.filter((one) => one.kind === kind).sort(byTime)) latest.set(claim.group ?? claim.operator, claim);
  return [...latest.values()].filter((claim) => claim.stands);
}
