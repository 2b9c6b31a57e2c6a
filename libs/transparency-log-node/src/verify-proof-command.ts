import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { parsePolicy, parseVerifierKey, verifyEntryProof } from '@quanlian/transparency-log';
import type { Policy, ProvenEntry, TrustedKeys } from '@quanlian/transparency-log';
import { nodeCrypto } from './node-crypto';

/** Help of the command. */
export const VERIFY_PROOF_USAGE = `npm run verify-proof -- <file.tlog-proof> [--event <file>] [--signature <file>] [--key <log.vkey> | --policy <file>]

--event      the bytes of the event as they were sent: are they those to which the entry commits?
--signature  the detached JWS that came with it, where the proof does not carry it: is it the one to which the entry commits?
--key        the keys of the log, one a line, got by another way than the proof; without it DATA/audit/log.vkey
--policy     instead of a key, who is to be trusted: a log, witnesses, and how many of them (C2SP tlog-policy)`;

const OPTIONS = { event: { type: 'string' }, signature: { type: 'string' }, key: { type: 'string' }, policy: { type: 'string' } } as const;

/** What the person at the keyboard reads, and whether the proof holds. */
export interface ProofReport {
  holds: boolean;
  text: string;
}

async function trustedBy(key: string, policy?: string): Promise<TrustedKeys | Policy> {
  if (policy !== undefined) return parsePolicy(nodeCrypto.sha256, await readFile(policy));
  const vkeys = (await readFile(key, 'utf8')).trim().split('\n');
  return { logs: vkeys.map((vkey) => parseVerifierKey(nodeCrypto.sha256, vkey)) };
}

const SAME_SIGNATURE = 'The signature is the one with which the event came.';
const NO_SIGNATURE = 'The event came with a signature, which is not here.';

function found({ index, leaf, isSignatureCompared, checkpoint }: ProvenEntry, { event, policy }: Given): string {
  const witnesses = checkpoint.cosigned.map(({ witness, seconds }) => `${witness.name} at ${new Date(seconds * 1_000).toISOString()}`);
  return [
    `Entry ${index} of the log ${checkpoint.origin}, under its signed head of ${checkpoint.size} entries, is`,
    `  ${JSON.stringify(leaf)}`,
    ...(event === undefined ? [] : [`The bytes of ${event} are those to which the entry commits.`]),
    ...(leaf.jws256 === undefined ? [] : [isSignatureCompared ? SAME_SIGNATURE : NO_SIGNATURE]),
    ...(policy === undefined ? [] : [`Witnesses: ${witnesses.join(', ') || 'none asked for'}.`]),
  ].join('\n');
}

/** What `npm run verify-proof -- …` does: no network and nothing of ours but this file's libs. `undefined` asks for the usage. */
export async function verifyProofCommand(argv: readonly string[], usualKey: string): Promise<ProofReport | undefined> {
  const given = argumentsOf(argv);
  if (given === undefined) return undefined;
  const { file, event, signature, key = usualKey, policy } = given;
  const [content, jws] = await Promise.all([event, signature].map(async (name) => (name === undefined ? undefined : trimmed(await readFile(name)))));
  const verdict = await verifyEntryProof(nodeCrypto, await readFile(file), await trustedBy(key, policy), { content, jws });
  if (!verdict.ok) return { holds: false, text: `NOT PROVEN ${verdict.code}: ${verdict.detail}` };
  return { holds: true, text: `PROVEN\n${found(verdict, given)}` };
}

/** An event is its bytes from { to }, a signature its text: space around them was never part of them. */
const trimmed = (bytes: Buffer): Uint8Array => {
  const isSpace = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
  let [start, end] = [0, bytes.length];
  while (start < end && isSpace(bytes[start])) start += 1;
  while (end > start && isSpace(bytes[end - 1])) end -= 1;
  return bytes.subarray(start, end);
};

interface Given {
  file: string;
  event?: string;
  signature?: string;
  key?: string;
  policy?: string;
}

function argumentsOf(argv: readonly string[]): Given | undefined {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
    return positionals.length === 1 ? { file: positionals[0]!, ...values } : undefined;
  } catch {
    // An unknown option: the usage says which there are.
    return undefined;
  }
}
