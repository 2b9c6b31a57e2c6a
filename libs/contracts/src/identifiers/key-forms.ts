import { refused, valid } from './identifier-check';
import type { IdentifierCheck } from './identifier-check';

/** 22-digit bar code of a meter, or its 12-digit DL/T 645 address. */
export const checkMeter = (value: string): IdentifierCheck =>
  /^(\d{22}|\d{12})$/.test(value) ? valid : refused(`Found ${value}, expected a meter asset number of 22 digits or a DL/T 645 address of 12`);

/** 户号 repeat between grid companies, so the operator is part of the key. */
export const checkAccountNo = (value: string): IdentifierCheck =>
  /^[a-z][a-z0-9-]*:\d{10,16}$/.test(value)
    ? valid
    : refused(`Found ${value}, expected <grid operator>:<10 to 16 digits>, e.g. grid-nm:1500000000101`);

/** An identity, bank or phone number in the clear has only digits (an identity number may end in X); a token never has. */
export function checkToken(value: string): IdentifierCheck {
  if (/^\+?[\d -]{5,}[\dXx]$/.test(value))
    return refused('Found what looks like a number in the clear, expected a keyed token: tokenise at the edge');
  return /^[A-Za-z][\w.:-]{2,199}$/.test(value) ? valid : refused('Expected a token of letters, digits, _ . : - that starts with a letter');
}

const CONTROL = /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060\ufeff]/u;

/** Names, addresses and local numbers: any text that a person can read back. */
export function checkText(value: string): IdentifierCheck {
  if (value.trim() === '' || value.length > 400) return refused('Found an empty text or one of more than 400 characters, expected a readable value');
  if (value !== value.trim()) return refused('Found white space at an end, expected the value alone');
  return CONTROL.test(value) ? refused('Found a control or zero-width character, expected printable text') : valid;
}
