import type { LogCrypto } from '../hashing/log-crypto';
import { utf8 } from '../encoding/text';
import { commitmentTo, SALT_BYTES } from '../leaves/commitment';
import { parseLeaf } from '../leaves/leaf';
import type { Leaf } from '../leaves/leaf';
import { requireSignature } from '../leaves/signature-commitment';
import type { OpenCheckpoint, TrustedKeys } from '../notes/open-checkpoint';
import { parseEntryHint } from '../proofs/entry-hint';
import type { EntryHint } from '../proofs/entry-hint';
import type { Policy } from '../proofs/policy';
import { parseProofFile } from '../proofs/proof-file';
import { refuse } from '../refusal';
import { verdictOf } from './verdict';
import type { Verdict } from './verdict';
import { verifyProofFile } from './verify-proof';

/** What a proof file that carries its entry was found to prove. */
export interface ProvenEntry {
  index: number;
  leaf: Leaf;
  /** a signature was there, and is the one with which the event came */
  isSignatureCompared: boolean;
  checkpoint: OpenCheckpoint;
}

function requireContent({ sha256 }: LogCrypto, leaf: Leaf, { salt }: EntryHint, content: Uint8Array): void {
  if (salt?.length !== SALT_BYTES)
    refuse('content.salt-missing', 'Found no salt in the proof, so no content can be compared. Ask for it as somebody who may see the content.');
  if (leaf.n !== content.length || leaf.c256 !== commitmentTo(sha256, salt!, content))
    refuse('content.differs', `Found ${content.length} bytes that are not those to which the entry commits.`);
}

/** What is laid beside a proof to be compared with its entry. */
export interface BesideProof {
  /** the bytes of the event */
  content?: Uint8Array;
  /** the signature that came with them, where the proof does not carry it */
  jws?: Uint8Array;
}

/** The proof's own signature and the one beside it. A proof without a salt is for somebody who sees neither, and is not asked for one. */
function requireSignatures({ sha256 }: LogCrypto, leaf: Leaf, { salt, jws }: EntryHint, beside: Uint8Array | undefined): void {
  const carried = jws === undefined ? undefined : utf8(jws);
  if (leaf.jws256 === undefined && (carried ?? beside) !== undefined)
    refuse('signature.not-committed', 'Found a signature with which, by its entry, nothing came. Entries from before the log said so name none.');
  if (carried !== undefined || (salt !== undefined && beside === undefined)) requireSignature(sha256, leaf, carried);
  if (beside !== undefined) requireSignature(sha256, leaf, beside);
}

/**
 * Is the entry that the file carries in a log of these keys, is the signature the one with which the event came, and is the content what the entry
 * commits to? Needs nothing else: no network, no log. Whose key the signature was made with, a sealed pack shows.
 */
export function verifyEntryProof(
  crypto: LogCrypto,
  file: Uint8Array,
  trusted: TrustedKeys | Policy,
  { content, jws }: BesideProof = {},
): Promise<Verdict<ProvenEntry>> {
  return verdictOf(async () => {
    const hint = parseEntryHint(parseProofFile(file).extra ?? new Uint8Array(0));
    const verdict = await verifyProofFile(crypto, file, hint.entry, trusted);
    if (!verdict.ok) return refuse(verdict.code, verdict.detail);
    const leaf = parseLeaf(hint.entry);
    if (content !== undefined) requireContent(crypto, leaf, hint, content);
    requireSignatures(crypto, leaf, hint, jws);
    const isSignatureCompared = leaf.jws256 !== undefined && (hint.jws ?? jws) !== undefined;
    return { index: verdict.index, leaf, isSignatureCompared, checkpoint: verdict.checkpoint };
  });
}
