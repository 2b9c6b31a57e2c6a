import { refused, valid } from './identifier-check';
import type { IdentifierCheck } from './identifier-check';

const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];
const FORM = /^[0-9A-Z]{8}[0-9X]$/;

/** GB 11714: 11 − (Σ Ci·Wi mod 11) over eight characters with A = 10 … Z = 35; 10 is written X, 11 is written 0. */
export function orgCodeCheckDigit(body: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + Number.parseInt(body[i]!, 36) * weight, 0);
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : String(check);
}

/** Organisation code of nine characters, without the hyphen it is often printed with. */
export function checkOrgCode(value: string): IdentifierCheck {
  if (!FORM.test(value)) return refused(`Found ${value}, expected 8 digits or capitals and a check character 0-9 or X, without a hyphen`);
  const expected = orgCodeCheckDigit(value);
  return value[8] === expected ? valid : refused(`Found check character ${value[8]}, expected ${expected} by GB 11714`);
}
