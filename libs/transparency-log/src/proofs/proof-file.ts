import { fromBase64, toBase64 } from '../encoding/base64';
import { joinBytes } from '../encoding/bytes';
import { fromDecimal } from '../encoding/decimal';
import { utf8 } from '../encoding/text';
import type { Hash } from '../hashing/sha256';
import { refuse } from '../refusal';
import { hashLines, parseHashLines, splitAtCheckpoint } from './hash-lines';

const HEADER = 'c2sp.org/tlog-proof@v1';
const CODE = 'proof-file.malformed';

/** A `.tlog-proof` file: that an entry is in a log, for somebody who has the entry and trusts the key of the log. */
export interface ProofFile {
  index: number;
  proof: readonly Hash[];
  /** The signed note, byte for byte. */
  checkpoint: Uint8Array;
  /** Covered by no signature: a hint, never a fact. */
  extra?: Uint8Array;
}

/** One file that proves an entry to whoever has the keys (C2SP tlog-proof). */
export function formatProofFile({ index, proof, checkpoint, extra }: ProofFile): Uint8Array {
  const extraLine = extra === undefined ? '' : `extra ${toBase64(extra)}\n`;
  return joinBytes(utf8(`${HEADER}\n${extraLine}index ${index}\n${hashLines(proof)}\n`), checkpoint);
}

/** Reads a proof file without believing it. */
export function parseProofFile(bytes: Uint8Array): ProofFile {
  const { lines, checkpoint } = splitAtCheckpoint(bytes, CODE);
  if (lines.shift() !== HEADER) refuse(CODE, `Found another first line. Expected ${HEADER}.`);
  const extraLine = lines[0]?.startsWith('extra ') ? lines.shift()!.slice('extra '.length) : undefined;
  const extra = extraLine === undefined ? undefined : (fromBase64(extraLine) ?? refuse(CODE, 'Found an extra line that is not base64.'));
  const indexLine = lines.shift() ?? '';
  const index = indexLine.startsWith('index ') ? fromDecimal(indexLine.slice('index '.length)) : undefined;
  if (index === undefined) return refuse(CODE, `Found ${JSON.stringify(indexLine.slice(0, 60))}. Expected index and a number.`);
  return { index, proof: parseHashLines(lines, CODE), checkpoint, ...(extra && { extra }) };
}
