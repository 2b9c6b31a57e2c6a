import { refused, unverified, valid } from './identifier-check';
import type { IdentifierCheck } from './identifier-check';
import { checkOrgCode } from './org-code';

/** No I, O, S, V, Z: they are read as 1, 0, 5, U, 2. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const FORM = /^[0-9A-HJ-NP-RTUWXY]{2}\d{6}[0-9A-HJ-NP-RTUWXY]{10}$/;
/** Wi = 3^(i−1) mod 31. */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** GB 32100-2015: C18 = 31 − (Σ Ci·Wi mod 31), where 31 is written 0. */
export function usccCheckCharacter(body: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + ALPHABET.indexOf(body[i]!) * weight, 0);
  return ALPHABET[(31 - (sum % 31)) % 31]!;
}

/**
 * Unified social credit code. A wrong last character is refused. Legacy codes exist whose embedded organisation code
 * breaks its own check: those pass, unverified.
 */
export function checkUscc(value: string): IdentifierCheck {
  if (value.length !== 18) return refused(`Found ${value.length} characters, expected the 18 of a unified social credit code`);
  if (!FORM.test(value)) return refused(`Found ${value}, expected digits and capitals without I, O, S, V, Z, with a division code in places 3-8`);
  const expected = usccCheckCharacter(value);
  if (value[17] !== expected) return refused(`Found check character ${value[17]}, expected ${expected} by GB 32100-2015: look the code up again`);
  return checkOrgCode(value.slice(8, 17)).ok ? valid : unverified;
}
