import { createHmac } from 'node:crypto';

const PSEUDONYM = /^~[\w-]{22}$/;
/** True for a stand-in that we made; it cannot be used as a key. */
export const isPseudonym = (text: unknown): text is string => typeof text === 'string' && PSEUDONYM.test(text);

/** The same value is the same stand-in everywhere, so a reader can follow it; without the key nobody finds the value, not even by trying all. */
export function pseudonymOf(key: string, value: string): string {
  return isPseudonym(value) ? value : `~${createHmac('sha256', key).update(value).digest().subarray(0, 16).toString('base64url')}`;
}
