import { sliceJson } from '@quanlian/strict-json';

/** A signature over bytes that travel beside it (RFC 7515 appendix F, RFC 7797). */
export interface DetachedJws {
  algorithm: string;
  keyId: string;
  /** what was signed, when these are the bytes beside it */
  signedOver: (bytes: Buffer) => Buffer;
  signature: Buffer;
}

const MAX_LENGTH = 4_096;
const COMPACT = /^([A-Za-z0-9_-]+)\.\.([A-Za-z0-9_-]+)$/;

export type JwsReading = { ok: true; jws: DetachedJws } | { ok: false; reason: string };

/** A signature that can be spelled in two ways could be changed without notice wherever it is kept. */
const isOneSpelling = (text: string): boolean => Buffer.from(text, 'base64url').toString('base64url') === text;

const bad = (reason: string): JwsReading => ({ ok: false, reason });

/** Reads the compact form with nothing between its dots. Which algorithm is good enough is not decided here. */
export function readDetachedJws(text: string): JwsReading {
  if (text.length > MAX_LENGTH) return bad(`Found ${text.length} characters, expected at most ${MAX_LENGTH}.`);
  const [, head, signature] = COMPACT.exec(text) ?? [];
  if (!head || !signature) return bad('Found no detached JWS, expected <header>..<signature> in base64url.');
  if (!isOneSpelling(head) || !isOneSpelling(signature)) return bad('Found stray bits behind the last byte, expected base64url in its one spelling.');
  const json = sliceJson(Buffer.from(head, 'base64url'));
  if (!json.ok || typeof json.value !== 'object' || json.value === null) return bad('Found a header that is no JSON object.');
  const { alg, kid, b64 = true, crit } = json.value as Record<string, unknown>;
  if (typeof alg !== 'string' || alg === 'none') return bad('Found no algorithm in the header, expected alg.');
  if (typeof kid !== 'string' || kid === '') return bad('Found no key in the header, expected kid, the keyId of key.registered.');
  if (crit !== undefined && !(Array.isArray(crit) && crit.length === 1 && crit[0] === 'b64')) return bad('Found crit, expected none, or ["b64"].');
  if (typeof b64 !== 'boolean' || (!b64 && crit === undefined)) return bad('Found b64, expected true, or false together with crit ["b64"].');
  const signedOver = (bytes: Buffer): Buffer =>
    b64 ? Buffer.from(`${head}.${bytes.toString('base64url')}`) : Buffer.concat([Buffer.from(`${head}.`), bytes]);
  return { ok: true, jws: { algorithm: alg, keyId: kid, signedOver, signature: Buffer.from(signature, 'base64url') } };
}
