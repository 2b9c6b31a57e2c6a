/** What checking an identifier by its own algorithm gives. `verified: false` = well-formed, but an inner check digit is wrong: kept, flagged, never repaired. */
export type IdentifierCheck = { ok: true; verified: boolean } | { ok: false; reason: string };

export const valid: IdentifierCheck = { ok: true, verified: true };
export const unverified: IdentifierCheck = { ok: true, verified: false };
export const refused = (reason: string): IdentifierCheck => ({ ok: false, reason });
