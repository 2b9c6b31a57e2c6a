import type { LogCrypto } from '../hashing/log-crypto';
import { commitmentTo, SALT_BYTES } from '../leaves/commitment';
import { parseLeaf } from '../leaves/leaf';
import type { Leaf } from '../leaves/leaf';
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
  checkpoint: OpenCheckpoint;
}

function requireContent({ sha256 }: LogCrypto, leaf: Leaf, { salt }: EntryHint, content: Uint8Array): void {
  if (salt?.length !== SALT_BYTES)
    refuse('content.salt-missing', 'Found no salt in the proof, so no content can be compared. Ask for it as somebody who may see the content.');
  if (leaf.n !== content.length || leaf.c256 !== commitmentTo(sha256, salt!, content))
    refuse('content.differs', `Found ${content.length} bytes that are not those to which the entry commits.`);
}

/** Is the entry that the file carries in a log of these keys, and is `content` what it commits to? Needs nothing else: no network, no log. */
export function verifyEntryProof(
  crypto: LogCrypto,
  file: Uint8Array,
  trusted: TrustedKeys | Policy,
  content?: Uint8Array,
): Promise<Verdict<ProvenEntry>> {
  return verdictOf(async () => {
    const hint = parseEntryHint(parseProofFile(file).extra ?? new Uint8Array(0));
    const verdict = await verifyProofFile(crypto, file, hint.entry, trusted);
    if (!verdict.ok) return refuse(verdict.code, verdict.detail);
    const leaf = parseLeaf(hint.entry);
    if (content !== undefined) requireContent(crypto, leaf, hint, content);
    return { index: verdict.index, leaf, checkpoint: verdict.checkpoint };
  });
}
