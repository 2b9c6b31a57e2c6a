import { bareKeyOf } from '@quanlian/entity-resolution';
import type { ClaimKind, KeyClaim } from '@quanlian/entity-resolution';

/** All claims of one kind about keys that are judged together. */
export interface ClaimFamily {
  kind: ClaimKind;
  family: string;
  claims: KeyClaim[];
}

/** Keys whose claims are judged together: an account number with and without its grid. */
export const familyOf = (key: string): string => bareKeyOf(key) ?? key;

export function familiesOf(claims: readonly KeyClaim[]): Map<string, ClaimFamily> {
  const families = new Map<string, ClaimFamily>();
  for (const claim of claims) {
    const family = familyOf(claim.key);
    const name = familyName(claim.kind, family);
    const known = families.get(name);
    if (known) known.claims.push(claim);
    else families.set(name, { kind: claim.kind, family, claims: [claim] });
  }
  return families;
}

export const familyName = (kind: string, family: string): string => `${kind} ${family}`;

/**
 * Every reading of an account names its holder again. As long as all claims of a family name one operator, it does not matter which of them is
 * asked, so one of each wording is kept and stands for all; as soon as two operators are named, times decide and all are kept.
 */
export function condense(claims: readonly KeyClaim[]): { kept: KeyClaim[]; sole: boolean } {
  if (!isOneVoice(claims)) return { kept: [...claims], sole: false };
  return { kept: [...new Map([...claims].reverse().map((claim) => [wordingOf(claim), claim])).values()], sole: true };
}

/** Whether the claims of a family name one operator, whichever is asked. */
export const isOneVoice = (claims: readonly KeyClaim[]): boolean =>
  claims.every(
    ({ kind, stands, group, operator }) =>
      (kind === 'holder' || kind === 'same-entity') && stands && group === undefined && operator === claims[0]!.operator,
  );

/** Claims of one wording are chosen or passed over together, whatever the event that asks. */
export const wordingOf = ({ key, rank, province }: KeyClaim): string => JSON.stringify([key, rank, province]);
