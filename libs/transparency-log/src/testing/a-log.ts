import { nodeCrypto, signerOf } from '@quanlian/transparency-log-node';
import {
  formatVerifierKey,
  KEY_TYPE,
  LogRefusal,
  LogWriter,
  MemoryHeadKeeper,
  MemoryTileStore,
  type LogRefusalCode,
  type Signer,
  type TileStore,
  type WriterParts,
} from '../index';

export const ORIGIN = 'audit.example/log1';

const seeded = (name: string, type: 1 | 4, seed: number): Signer => signerOf({ name, type, seed: new Uint8Array(32).fill(seed) });

export const LOG_SIGNER = seeded(ORIGIN, KEY_TYPE.log, 1);
export const LOG_VKEY = formatVerifierKey(LOG_SIGNER.key);
export const STRANGER = seeded(ORIGIN, KEY_TYPE.log, 2);
export const witnessSigner = (number: number): Signer => seeded(`witness.example/w${number}`, KEY_TYPE.cosigner, 10 + number);

export const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));
export const text = (content: Uint8Array): string => Buffer.from(content).toString();

/** Entries of different lengths, the first one empty. */
export const entryAt = (index: number): Uint8Array => bytes(index === 0 ? '' : `entry ${index} `.repeat(1 + (index % 3)));
export const entries = (from: number, to: number): Uint8Array[] => Array.from({ length: to - from }, (_, at) => entryAt(from + at));

export interface ALog {
  store: MemoryTileStore;
  heads: MemoryHeadKeeper;
  parts: WriterParts;
}

export function emptyLog(store = new MemoryTileStore(), signer: Signer = LOG_SIGNER): ALog {
  const heads = new MemoryHeadKeeper();
  return { store, heads, parts: { crypto: nodeCrypto, signer, store, heads } };
}

export async function grow({ parts }: ALog, content: readonly Uint8Array[]): Promise<void> {
  const writer = await LogWriter.open(parts);
  writer.append(content);
  await writer.publish();
}

/** A log that was published once at each of these sizes. */
export async function logOf(...sizes: number[]): Promise<ALog> {
  const log = emptyLog();
  for (const [at, size] of sizes.entries()) await grow(log, entries(sizes[at - 1] ?? 0, size));
  return log;
}

/** The checkpoint that a reader of the files sees. */
export async function checkpointOf(store: TileStore): Promise<Uint8Array> {
  const found = await store.read('checkpoint');
  if (found === undefined) throw new Error('Found no checkpoint. Expected the log to be published.');
  return found;
}

/** The code of what is thrown; anything else than a refusal rises. */
export async function codeOf(act: () => unknown): Promise<LogRefusalCode | 'none'> {
  try {
    await act();
    return 'none';
  } catch (error) {
    if (error instanceof LogRefusal) return error.code;
    throw error;
  }
}
