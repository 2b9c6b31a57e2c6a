import { formatBeijing, sha256Hex } from '@quanlian/contracts';
import { certificatesIn, verifyTimeStamp } from '@quanlian/time-stamps';
import type { TimeStamp } from '@quanlian/time-stamps';
import { openCheckpoint, parseConsistencyFile, parseVerifierKey, TreeHash, verifyConsistency } from '@quanlian/transparency-log';
import type { LogCrypto, OpenCheckpoint, TimeStampLeaf } from '@quanlian/transparency-log';
import { CHECKPOINT, GROWTH, LOG_KEY, STAMP, STAMPED } from '../format/names';
import { hexOf, textIn } from '../format/text';
import { refusePack } from '../refusal';
import type { PackFiles } from '../zip/zip';
import type { ProvenEntry } from './check-entries';
import type { Trust } from './trust';

/** When the entries of the pack were in the log, by the word of a time stamp authority over an earlier head of it. */
export async function checkTime(
  crypto: LogCrypto,
  files: PackFiles,
  entries: readonly ProvenEntry[],
  checkpoint: OpenCheckpoint,
  { tsa }: Trust,
): Promise<string> {
  const told = entries.filter(({ leaf }) => leaf.k === 'time-stamp').at(-1);
  const reply = files.get(STAMP);
  if (reply === undefined) return unstamped(files, tsa !== undefined);
  const note = files.get(STAMPED) ?? refusePack('file.missing', `Found ${STAMP} and no ${STAMPED}, which it is about.`);
  const stamped = await headOfTheLog(crypto, files, note, checkpoint);
  const leaf = told?.leaf as TimeStampLeaf | undefined;
  if (told === undefined || leaf?.sha256 !== hexOf(crypto.sha256(reply)) || leaf.size !== stamped.size)
    return refusePack('time-stamp.not-of-the-log', 'Found a time stamp of which no entry of the pack tells.');
  const trusted = tsa && certificatesIn(textIn(tsa));
  const stamp = await verifyTimeStamp(reply, { content: note, ...(trusted && { trusted }) });
  const before = entries.filter(({ index }) => index < stamped.size).length;
  const after = entries.filter(({ index }) => index > told.index).length;
  return `${signedBy(stamp, trusted !== undefined)}: ${before} entries of the pack were in the log by then, ${after} came later`;
}

/** A pack under the first heads of a log has none; whoever brought a certificate wants to know of a time. */
function unstamped(files: PackFiles, isAsked: boolean): string {
  for (const name of [STAMPED, GROWTH]) if (files.has(name)) refusePack('file.unknown', `Found ${name} and no ${STAMP} that it would belong to.`);
  if (isAsked) refusePack('time-stamp.missing', 'Found no time stamp to hold against the certificate that you gave.');
  return 'there is no time stamp: when the entries were in the log, only the log and its witnesses say';
}

/** The head that was stamped is one of this log, and the tree of the pack begins with it. */
async function headOfTheLog(crypto: LogCrypto, files: PackFiles, note: Uint8Array, newer: OpenCheckpoint): Promise<OpenCheckpoint> {
  const key = parseVerifierKey(crypto.sha256, textIn(files.get(LOG_KEY)!).trim());
  const stamped = await openCheckpoint(crypto, note, { logs: [key] });
  const growth = parseConsistencyFile(files.get(GROWTH) ?? refusePack('file.missing', `Found ${STAMP} and no ${GROWTH}.`));
  if (growth.old !== stamped.size || textIn(growth.checkpoint) !== textIn(files.get(CHECKPOINT)!))
    refusePack('checkpoint.swapped', `Found other heads in ${GROWTH} than in ${STAMPED} and ${CHECKPOINT}.`);
  verifyConsistency(new TreeHash(crypto.sha256), stamped, newer, growth.proof);
  return stamped;
}

function signedBy({ time, signer, certificate }: TimeStamp, isTrusted: boolean): string {
  const whence = isTrusted ? 'that you gave' : `that came with it, SHA-256 ${sha256Hex(certificate)}: compare it with the one you got by another way`;
  return `${signer} says ${formatBeijing(time)} (by the certificate ${whence})`;
}
