import { canonicalJson } from '@quanlian/contracts';
import { parseCheckpointText, parseEntryHint, parseLeaf, parseNote, parseProofFile } from '@quanlian/transparency-log';
import type { Sha256 } from '@quanlian/transparency-log';
import { hexOf, textIn } from './text';
import { CASE_FILE, CHECKPOINT, eventName, LOG_KEY, MANIFEST, POLICY, signatureName, STAMP, SUMS, withheldName } from './names';
import { statementOf } from './statement';
import type { PackQuestion } from './question';
import type { WithheldEvent } from './withheld';
import type { PackFiles } from '../zip/zip';

/** Stands in every manifest; another form gets another number. */
export const PACK_FORMAT = 'quanlian-pack/1';

/** One entry of the log that is in the pack. */
interface ListedEntry {
  index: number;
  k: string;
  id?: unknown;
  /** the file with its bytes */
  event?: string;
  /** the file with the signature that came with them */
  signature?: string;
  /** instead of the bytes, a copy without these kinds of values */
  withheld?: { file: string; kinds: readonly string[] };
}

const mustHave = (files: PackFiles, name: string): Uint8Array => {
  const bytes = files.get(name);
  if (bytes === undefined) throw new RangeError(`Found no ${name}, expected it in every pack`);
  return bytes;
};

function listed(files: PackFiles, proof: Uint8Array): ListedEntry {
  const { index, extra } = parseProofFile(proof);
  const { k, id } = parseLeaf(parseEntryHint(extra ?? new Uint8Array(0)).entry);
  const entry: ListedEntry = { index, k, ...(id !== undefined && { id }) };
  const [event, signature, withheld] = [eventName(index), signatureName(index), withheldName(index)];
  if (files.has(event)) return { ...entry, event, ...(files.has(signature) && { signature }) };
  const held = files.get(withheld);
  return held ? { ...entry, withheld: { file: withheld, kinds: (JSON.parse(textIn(held)) as WithheldEvent).kinds } } : entry;
}

/**
 * RFC 8785. Everything in it but the question follows from the other files, so that whoever checks a pack makes it again and compares: it cannot
 * say anything that the files do not.
 */
export function manifestOf(sha256: Sha256, files: PackFiles, question: PackQuestion): string {
  const others = [...files].filter(([name]) => name !== MANIFEST && name !== SUMS).sort(([a], [b]) => (a < b ? -1 : 1));
  const { origin, size } = parseCheckpointText(parseNote(mustHave(files, CHECKPOINT)).text);
  const entries = others.filter(([name]) => name.startsWith('entries/')).map(([, proof]) => listed(files, proof));
  return canonicalJson({
    format: PACK_FORMAT,
    question,
    log: { origin, size, key: textIn(mustHave(files, LOG_KEY)).trim(), witnessed: files.has(POLICY) },
    entries,
    ...(files.has(CASE_FILE) && { caseFile: CASE_FILE }),
    ...(files.has(STAMP) && { timeStamp: STAMP }),
    files: others.map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: hexOf(sha256(bytes)) })),
    statement: statementOf(question, files.has(STAMP)),
  });
}

/** As `sha256sum -c` reads it, over every other file. */
export const sumsOf = (sha256: Sha256, files: PackFiles): string =>
  [...files]
    .filter(([name]) => name !== SUMS)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, bytes]) => `${hexOf(sha256(bytes))}  ${name}\n`)
    .join('');
