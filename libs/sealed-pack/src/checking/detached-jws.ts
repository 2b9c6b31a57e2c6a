import { fromBase64, toBase64 } from '@quanlian/transparency-log';
import { bytesOf, textIn } from '../format/text';
import { refusePack } from '../refusal';

/** A signature as it came with its event, read again without the door that let both in. */
export interface DetachedJws {
  algorithm: string;
  keyId: string;
  signature: Uint8Array;
  signedOver(content: Uint8Array): Uint8Array;
}

const toBase64Url = (bytes: Uint8Array): string => toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

/** In its one spelling: no bit of a signature may change without notice. */
export function fromBase64Url(text: string): Uint8Array | undefined {
  const bytes = fromBase64(text.replaceAll('-', '+').replaceAll('_', '/') + '='.repeat((4 - (text.length % 4)) % 4));
  return bytes && toBase64Url(bytes) === text ? bytes : undefined;
}

/** `<header>..<signature>` of RFC 7515, over the content as it is (RFC 7797) or over its base64url. */
export function readDetachedJws(name: string, file: Uint8Array): DetachedJws {
  const malformed = (): never => refusePack('signature.unreadable', `Found no detached JWS in ${name}. Expected <header>..<signature> in base64url.`);
  const [, head = '', tail = ''] = /^([\w-]+)\.\.([\w-]+)$/.exec(lenientText(file)) ?? malformed();
  const { alg, kid, b64 = true } = headerIn(fromBase64Url(head)) ?? malformed();
  const signature = fromBase64Url(tail) ?? malformed();
  const signedOver = (content: Uint8Array): Uint8Array => joined(bytesOf(`${head}.`), b64 === false ? content : bytesOf(toBase64Url(content)));
  return { algorithm: String(alg), keyId: String(kid), signature, signedOver };
}

function headerIn(bytes: Uint8Array | undefined): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = bytes && JSON.parse(textIn(bytes));
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}

/** What is no UTF-8 does not look like a signature either. */
const lenientText = (file: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(file);

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const whole = new Uint8Array(first.length + second.length);
  whole.set(first);
  whole.set(second, first.length);
  return whole;
}
