import { joinBytes } from '../encoding/bytes';
import { fromDecimal } from '../encoding/decimal';
import { utf8 } from '../encoding/text';
import type { Hash } from '../hashing/sha256';
import { refuse } from '../refusal';
import { hashLines, parseHashLines, splitAtCheckpoint } from './hash-lines';

const CODE = 'consistency-file.malformed';

/** That a log only grew since it had `old` entries: what a witness is sent (C2SP tlog-witness, add-checkpoint). */
export interface ConsistencyFile {
  old: number;
  proof: readonly Hash[];
  /** The signed note of the newer tree, byte for byte. */
  checkpoint: Uint8Array;
}

/** The inverse of the parser: old size, hashes, and the checkpoint of the new size. */
export const formatConsistencyFile = ({ old, proof, checkpoint }: ConsistencyFile): Uint8Array =>
  joinBytes(utf8(`old ${old}\n${hashLines(proof)}\n`), checkpoint);

/** Reads a consistency file without believing it. */
export function parseConsistencyFile(bytes: Uint8Array): ConsistencyFile {
  const { lines, checkpoint } = splitAtCheckpoint(bytes, CODE);
  const oldLine = lines.shift() ?? '';
  const old = oldLine.startsWith('old ') ? fromDecimal(oldLine.slice('old '.length)) : undefined;
  if (old === undefined) return refuse(CODE, `Found ${JSON.stringify(oldLine.slice(0, 60))}. Expected old and a number.`);
  return { old, proof: parseHashLines(lines, CODE), checkpoint };
}
