import canonicalize from 'canonicalize';
import { fromBase64, toBase64 } from '../encoding/base64';
import { textOf, utf8 } from '../encoding/text';
import { refuse } from '../refusal';

/**
 * What a proof file carries beside its proof (its `extra`), so that it can be checked by itself. No signature covers it, and none need: the tree
 * proves the entry, and the entry proves whatever content is laid beside it with this salt.
 */
export interface EntryHint {
  entry: Uint8Array;
  /** left out for those who may not see the content: with it, a short content could be guessed */
  salt?: Uint8Array;
  /** the signature that came with the content; left out like the salt, for with the public key it tells whether a guess is right */
  jws?: string;
}

/** RFC 8785 JSON with the entry as text. */
export const formatEntryHint = ({ entry, salt, jws }: EntryHint): Uint8Array =>
  utf8(canonicalize({ entry: textOf(entry), ...(salt && { salt: toBase64(salt) }), ...(jws !== undefined && { jws }) }) ?? '');

/** Reads a hint without believing it. */
export function parseEntryHint(bytes: Uint8Array): EntryHint {
  const { entry, salt, jws } = fieldsOf(textOf(bytes) ?? '');
  const saltBytes = typeof salt === 'string' ? fromBase64(salt) : undefined;
  if (typeof entry !== 'string' || (salt !== undefined && saltBytes === undefined) || (jws !== undefined && typeof jws !== 'string'))
    return refuse(
      'proof-file.entry-missing',
      'Found an extra line without the entry that is proven. Expected JSON with entry, salt in base64 and jws.',
    );
  return { entry: utf8(entry), ...(saltBytes && { salt: saltBytes }), ...(jws !== undefined && { jws }) };
}

function fieldsOf(text: string): { entry?: unknown; salt?: unknown; jws?: unknown } {
  try {
    return (JSON.parse(text) as { entry?: unknown; salt?: unknown; jws?: unknown } | null) ?? {};
  } catch {
    return {};
  }
}
