import type { PolicyPacks } from '@quanlian/obligations';
import { formatConsistencyFile, formatEntryHint, formatProofFile } from '@quanlian/transparency-log';
import type { Hash, Sha256 } from '@quanlian/transparency-log';
import { HOW_TO_TEXT } from '../format/how-to';
import { manifestOf, sumsOf } from '../format/manifest';
import {
  CASE_FILE,
  CHECKPOINT,
  eventName,
  GROWTH,
  HOW_TO,
  LOG_KEY,
  MANIFEST,
  POLICY,
  proofName,
  releaseName,
  signatureName,
  STAMP,
  STAMPED,
  SUMS,
  withheldName,
} from '../format/names';
import type { PackQuestion } from '../format/question';
import { bytesOf } from '../format/text';
import { withheldBytes } from '../format/withheld';
import type { WithheldEvent } from '../format/withheld';
import { releaseParts } from '../release/release-parts';
import { writeZip } from '../zip/zip';

/** An entry of the log for a pack. */
export interface PackEntry {
  index: number;
  /** the bytes of the entry */
  bytes: Uint8Array;
  proof: readonly Hash[];
  /** what the entry commits to, and the salt with which it does */
  content?: { bytes: Uint8Array; salt: Uint8Array };
  /** the detached JWS that came with the content; never beside a copy, where it would tell whether a guess at what is held back is right */
  jws?: string;
  /** instead of the content, where not all of it may be given out */
  withheld?: WithheldEvent;
}

/** A head of the log that an authority stamped before the head of the pack; its entry is among those of the pack. */
export interface PackStamp {
  /** of the tree that was stamped */
  size: number;
  /** the signed note as it was stamped, byte for byte */
  checkpoint: Uint8Array;
  /** the authority's answer, DER */
  reply: Uint8Array;
  /** from that tree to the one of the pack */
  growth: readonly Hash[];
}

/** Everything that goes into a pack. */
export interface PackParts {
  question: PackQuestion;
  /** the signed note, byte for byte */
  checkpoint: Uint8Array;
  /** `<name>+<id>+<key>` */
  logKey: string;
  /** the witness policy in force, if any */
  policy?: string;
  entries: readonly PackEntry[];
  /** RFC 8785, where the question is about a case */
  caseFile?: string;
  /** by which the case was folded */
  packs: PolicyPacks;
  /** the newest one of which an entry under the checkpoint tells */
  stamp?: PackStamp;
}

function entryFiles({ index, bytes, proof, content, jws, withheld }: PackEntry, checkpoint: Uint8Array): [string, Uint8Array][] {
  const extra = formatEntryHint({ entry: bytes, ...(content && { salt: content.salt }) });
  return [
    [proofName(index), formatProofFile({ index, proof, checkpoint, extra })],
    ...(content ? [[eventName(index), content.bytes] as [string, Uint8Array]] : []),
    ...(content && jws !== undefined ? [[signatureName(index), bytesOf(jws)] as [string, Uint8Array]] : []),
    ...(withheld ? [[withheldName(index), bytesOf(withheldBytes(withheld))] as [string, Uint8Array]] : []),
  ];
}

const stampFiles = ({ size, checkpoint: stamped, reply, growth }: PackStamp, checkpoint: Uint8Array): [string, Uint8Array][] => [
  [STAMPED, stamped],
  [STAMP, reply],
  [GROWTH, formatConsistencyFile({ old: size, proof: growth, checkpoint })],
];

/** The bytes of a pack. The same parts give the same bytes; nothing in them is a time of making, a name of a machine or a random number. */
export function makePack(sha256: Sha256, { question, checkpoint, logKey, policy, entries, caseFile, packs, stamp }: PackParts): Uint8Array {
  const files = new Map<string, Uint8Array>([
    [HOW_TO, bytesOf(HOW_TO_TEXT)],
    [CHECKPOINT, checkpoint],
    [LOG_KEY, bytesOf(`${logKey}\n`)],
    ...(policy === undefined ? [] : [[POLICY, bytesOf(policy)] as const]),
    ...releaseParts(packs).map(({ name, json }) => [releaseName(name), bytesOf(json)] as const),
    ...entries.flatMap((entry) => entryFiles(entry, checkpoint)),
    ...(stamp === undefined ? [] : stampFiles(stamp, checkpoint)),
    ...(caseFile === undefined ? [] : [[CASE_FILE, bytesOf(caseFile)] as const]),
  ]);
  files.set(MANIFEST, bytesOf(manifestOf(sha256, files, question)));
  files.set(SUMS, bytesOf(sumsOf(sha256, files)));
  return writeZip(files);
}
