import { fromBase64, toBase64 } from '../encoding/base64';
import { fromDecimal } from '../encoding/decimal';
import { HASH_BYTES } from '../hashing/sha256';
import { refuse } from '../refusal';
import type { TreeHead } from '../tree/verify-consistency';

/** The head of a log: which log, how many entries, and the root over them (C2SP tlog-checkpoint). */
export interface Checkpoint extends TreeHead {
  origin: string;
}

/** What is signed: origin, size and root in base64, a line each (C2SP tlog-checkpoint). */
export const checkpointText = ({ origin, size, root }: Checkpoint): string => `${origin}\n${size}\n${toBase64(root)}\n`;

/** Reads the text of a checkpoint. Extension lines are refused: nobody could check what they say, and not every cosignature covers them. */
export function parseCheckpointText(text: string): Checkpoint {
  const [origin = '', sizeLine = '', rootLine = '', ...rest] = text.split('\n');
  const size = fromDecimal(sizeLine);
  const root = fromBase64(rootLine);
  if (origin === '' || size === undefined || root?.length !== HASH_BYTES || rest.pop() !== '') {
    return refuse('checkpoint.malformed', 'Found no checkpoint. Expected three lines: origin, number of entries, root in base64.');
  }
  if (rest.length > 0) refuse('checkpoint.extended', `Found ${rest.length} lines behind the root. Expected none.`);
  return { origin, size, root };
}
