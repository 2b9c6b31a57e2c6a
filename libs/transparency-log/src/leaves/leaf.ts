import canonicalize from 'canonicalize';
import { textOf, utf8 } from '../encoding/text';
import { refuse } from '../refusal';
import { MAX_ENTRY_BYTES } from '../tiles/entry-bundle';

/** What an entry of the log is about. */
export const LEAF_KINDS = [
  'event',
  'access',
  'erasure',
  'parked',
  'dead',
  'redrive',
  'config',
  'keychange',
  'pack-version',
  'time-stamp',
  'view-hash',
] as const;

export type LeafKind = (typeof LEAF_KINDS)[number];

/** An entry of the log. It names things and commits to contents; it never holds contents. */
export interface Leaf {
  k: LeafKind;
  [field: string]: unknown;
}

/** An event as it was accepted. */
export interface EventLeaf extends Leaf {
  k: 'event';
  id: string;
  src: string;
  type: string;
  /** when our service accepted it */
  rec: string;
  /** where its bytes lie: topic/partition@offset */
  tp: string;
  /** how many bytes they are */
  n: number;
  /** the commitment to them */
  c256: string;
  /** SHA-256 of the signature (detached JWS) that came with them, base64; none where none came, and in entries from before the log said so */
  jws256?: string;
}

/** That an authority stamped an earlier head of the log (RFC 3161): what comes behind it came after that time. */
export interface TimeStampLeaf extends Leaf {
  k: 'time-stamp';
  /** of the head that was stamped */
  size: number;
  /** what the authority says; RFC 3339 */
  time: string;
  /** SHA-256 of the authority's answer, hex */
  sha256: string;
}

/** The bytes of an entry: RFC 8785, so that everybody who knows the fields makes the same ones. */
export function leafBytes(leaf: Leaf): Uint8Array {
  const bytes = utf8(canonicalize(leaf) ?? '');
  if (bytes.length > MAX_ENTRY_BYTES) refuse('leaf.too-long', `Found a leaf of ${bytes.length} bytes. Expected at most ${MAX_ENTRY_BYTES}.`);
  return bytes;
}

/** Reads an entry. Only its canonical bytes are one: an entry that reads the same but is written otherwise has another place in the tree. */
export function parseLeaf(bytes: Uint8Array): Leaf {
  const text = textOf(bytes) ?? '';
  const value = jsonOf(text);
  const kind = (value as Partial<Leaf> | null | undefined)?.k;
  if (kind === undefined || !LEAF_KINDS.includes(kind) || canonicalize(value) !== text) {
    return refuse('leaf.malformed', `Found ${JSON.stringify(text.slice(0, 100))}. Expected canonical JSON (RFC 8785) with a known k.`);
  }
  return value as Leaf;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
