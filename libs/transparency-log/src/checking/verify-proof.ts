import type { LogCrypto } from '../hashing/log-crypto';
import { TreeHash } from '../hashing/tree-hash';
import { openCheckpoint } from '../notes/open-checkpoint';
import type { OpenCheckpoint, TrustedKeys } from '../notes/open-checkpoint';
import { parseConsistencyFile } from '../proofs/consistency-file';
import { requireQuorum } from '../proofs/policy';
import type { Policy } from '../proofs/policy';
import { parseProofFile } from '../proofs/proof-file';
import { refuse } from '../refusal';
import { verifyConsistency } from '../tree/verify-consistency';
import type { TreeHead } from '../tree/verify-consistency';
import { verifyInclusion } from '../tree/verify-inclusion';
import { verdictOf } from './verdict';
import type { Verdict } from './verdict';

const isPolicy = (trusted: TrustedKeys | Policy): trusted is Policy => 'isEnough' in trusted;

async function openTrusted(crypto: LogCrypto, bytes: Uint8Array, trusted: TrustedKeys | Policy): Promise<OpenCheckpoint> {
  const checkpoint = await openCheckpoint(crypto, bytes, trusted);
  if (isPolicy(trusted)) requireQuorum(trusted, checkpoint);
  return checkpoint;
}

/** Is this entry in a log of these keys, as the proof file says? Needs nothing else: no network, no log. */
export function verifyProofFile(
  crypto: LogCrypto,
  file: Uint8Array,
  entry: Uint8Array,
  trusted: TrustedKeys | Policy,
): Promise<Verdict<{ index: number; checkpoint: OpenCheckpoint }>> {
  return verdictOf(async () => {
    const { index, proof, checkpoint: note } = parseProofFile(file);
    const checkpoint = await openTrusted(crypto, note, trusted);
    const tree = new TreeHash(crypto.sha256);
    verifyInclusion(tree, { index, size: checkpoint.size, leafHash: tree.leaf(entry), proof }, checkpoint.root);
    return { index, checkpoint };
  });
}

/** Did the log only grow since `older`, as the consistency file says? */
export function verifyConsistencyFile(
  crypto: LogCrypto,
  file: Uint8Array,
  older: TreeHead,
  trusted: TrustedKeys | Policy,
): Promise<Verdict<{ checkpoint: OpenCheckpoint }>> {
  return verdictOf(async () => {
    const { old, proof, checkpoint: note } = parseConsistencyFile(file);
    if (old !== older.size) refuse('consistency.malformed', `Found a proof from ${old} entries. Expected one from ${older.size}.`);
    const checkpoint = await openTrusted(crypto, note, trusted);
    verifyConsistency(new TreeHash(crypto.sha256), older, checkpoint, proof);
    return { checkpoint };
  });
}
