import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {
  commitmentTo,
  formatEntryHint,
  formatProofFile,
  formatVerifierKey,
  KEY_TYPE,
  leafBytes,
  LogWriter,
  MemoryHeadKeeper,
  SALT_BYTES,
  StoredTree,
  TreeHash,
} from '@quanlian/transparency-log';
import { FileTileStore, nodeCrypto, signerOf, sm2SignerOf } from '@quanlian/transparency-log-node';

export const LOG_SIGNER = signerOf({ name: 'audit.quanlian.example/log1', type: KEY_TYPE.log, seed: new Uint8Array(32).fill(1) });

/** Its line stands under every checkpoint here, for readers that do not know it. */
export const SM2_SIGNER = sm2SignerOf({ name: LOG_SIGNER.key.name, secret: new Uint8Array(32).fill(2) });

/** A log in a folder together with what its readers need: log/, log.vkey, and whatever a spec adds. */
export interface Sample {
  folder: string;
  store: FileTileStore;
  heads: MemoryHeadKeeper;
}

export const entryAt = (index: number): Uint8Array =>
  new Uint8Array(Buffer.from(index === 1 ? '' : `{"k":"event","n":${index},"pad":"${'p'.repeat(index % 50)}"}`));

export const newFolder = (): Promise<string> => mkdtemp(path.join(os.tmpdir(), 'quanlian-outside-'));

export const put = async (sample: Pick<Sample, 'folder'>, file: string, content: string | Uint8Array): Promise<void> => {
  await mkdir(path.dirname(path.join(sample.folder, file)), { recursive: true });
  await writeFile(path.join(sample.folder, file), content);
};

/** A log published once at each of these sizes. */
export const sampleOf = (...sizes: number[]): Promise<Sample> => sampleWith(entryAt, ...sizes);

/** The same with entries of one's own: another history under the same key. */
export async function sampleWith(entry: (index: number) => Uint8Array, ...sizes: number[]): Promise<Sample> {
  const folder = await newFolder();
  const sample = { folder, store: new FileTileStore(path.join(folder, 'log')), heads: new MemoryHeadKeeper() };
  await put(sample, 'log.vkey', `${formatVerifierKey(LOG_SIGNER.key)}\n`);
  for (const size of sizes) {
    const writer = await LogWriter.open({ crypto: nodeCrypto, signer: LOG_SIGNER, alsoSigners: [SM2_SIGNER], ...sample });
    writer.append(Array.from({ length: size - writer.size }, (_, at) => entry(writer.size + at)));
    await writer.publish();
  }
  return sample;
}

/** A log of leaves that commit to events, and under events/ each of these events with the proof that carries its entry. */
export async function sampleOfEvents(count: number, indexes: readonly number[]): Promise<Sample> {
  const sample = await sampleOf();
  const events = Array.from({ length: count }, (_, at) => new Uint8Array(Buffer.from(`{"id":"${at}","text":"全链${'x'.repeat(at % 7)}"}`)));
  const salts = events.map(() => new Uint8Array(randomBytes(SALT_BYTES)));
  const leaves = events.map((event, at) => leafBytes({ k: 'event', n: event.length, c256: commitmentTo(nodeCrypto.sha256, salts[at]!, event) }));
  const writer = await LogWriter.open({ crypto: nodeCrypto, signer: LOG_SIGNER, alsoSigners: [SM2_SIGNER], ...sample });
  writer.append(leaves);
  await writer.publish();
  const stored = new StoredTree(new TreeHash(nodeCrypto.sha256), sample.store, count);
  for (const index of indexes) {
    const extra = formatEntryHint({ entry: leaves[index]!, salt: salts[index]! });
    const file = formatProofFile({ index, proof: await stored.inclusionProof(index), checkpoint: sample.heads.heads[0]!.note!, extra });
    await put(sample, `events/${index}.tlog-proof`, file);
    await put(sample, `events/${index}.event`, events[index]!);
  }
  return sample;
}

/** Puts the proof of each of these entries, and the entry itself, under proofs/. */
export async function addProofs(sample: Sample, indexes: readonly number[]): Promise<void> {
  const { size, note } = sample.heads.heads.at(-1)!;
  const stored = new StoredTree(new TreeHash(nodeCrypto.sha256), sample.store, size);
  for (const index of indexes) {
    const file = formatProofFile({ index, proof: await stored.inclusionProof(index), checkpoint: note! });
    await put(sample, `proofs/${index}.tlog-proof`, file);
    await put(sample, `proofs/${index}.entry`, entryAt(index));
  }
}
