import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {
  commitmentTo,
  formatProofFile,
  KEY_TYPE,
  leafBytes,
  LogWriter,
  MemoryHeadKeeper,
  StoredTree,
  TreeHash,
  verifyLog,
  verifyProofFile,
  webCrypto,
  type EventLeaf,
  type LogCrypto,
  type Signer,
} from '@quanlian/transparency-log';
import { FileTileStore, nodeCrypto, signerOf } from '@quanlian/transparency-log-node';
import { quantilesOf, type Quantiles } from './measuring/quantiles';

/** What a checkpoint every two seconds has to hold at 3,000 leaves a second. */
const PUBLISHED_AT_ONCE = 6_000;
const PROOFS = 1_000;
const PUBLISHED_EVENT_BYTES = 800;

export interface LogBenchOptions {
  leaves: number;
  /** leaves of the log that the portable hash of a browser verifies */
  browserLeaves: number;
}

export interface LogFigures {
  leaves: number;
  /** leaf and commitment made, appended, written durably, signed */
  appendedPerSecond: number;
  /** the longest time that a publication took: a leaf waits two seconds at most for the next one to begin */
  publication: Quantiles;
  verifySeconds: number;
  /** proof made from the files and printed, and verified */
  proof: Quantiles;
  browserLeaves: number;
  browserSeconds: number;
}

interface BenchLog {
  store: FileTileStore;
  heads: MemoryHeadKeeper;
  signer: Signer;
}

const content = (index: number): Uint8Array => Buffer.alloc(PUBLISHED_EVENT_BYTES, `event ${index} `);
const salt = new Uint8Array(32).fill(7);

function leafAt(index: number): Uint8Array {
  const leaf: EventLeaf = {
    k: 'event',
    id: `01a2b3c4-0000-7000-8000-${String(index).padStart(12, '0')}`,
    src: '/energy/grid',
    type: 'cn.quanlian.power-supply.cut.v1',
    rec: '2026-11-21T02:47:20.123Z',
    tp: `quanlian.energy.events.v1/${index % 12}@${Math.floor(index / 12)}`,
    n: PUBLISHED_EVENT_BYTES,
    c256: commitmentTo(nodeCrypto.sha256, salt, content(index)),
  };
  return leafBytes(leaf);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function append(log: BenchLog, leaves: number): Promise<number[]> {
  const writer = await LogWriter.open({ crypto: nodeCrypto, ...log });
  const publications: number[] = [];
  for (let from = 0; from < leaves; from += PUBLISHED_AT_ONCE) {
    writer.append(Array.from({ length: Math.min(PUBLISHED_AT_ONCE, leaves - from) }, (_, at) => leafAt(from + at)));
    publications.push(await timed(() => writer.publish()));
  }
  return publications;
}

async function mustVerify(crypto: LogCrypto, { store, signer }: BenchLog): Promise<void> {
  const verdict = await verifyLog({ crypto, source: store, trusted: { logs: [signer.key] } });
  if (!verdict.ok) throw new Error(`${verdict.code}: ${verdict.detail}`);
}

/** A proof as a publisher asks for it: no tile is in memory yet. */
async function prove({ store, heads, signer }: BenchLog, index: number): Promise<void> {
  const { size, note } = heads.heads.at(-1)!;
  const proof = await new StoredTree(new TreeHash(nodeCrypto.sha256), store, size).inclusionProof(index);
  const file = formatProofFile({ index, proof, checkpoint: note! });
  const verdict = await verifyProofFile(nodeCrypto, file, leafAt(index), { logs: [signer.key] });
  if (!verdict.ok) throw new Error(`${verdict.code}: ${verdict.detail}`);
}

async function proofs(log: BenchLog, leaves: number): Promise<number[]> {
  const times: number[] = [];
  // A step that has no factor in common with the number of leaves spreads the proofs over the whole log, the same in each run.
  for (let turn = 0; turn < PROOFS; turn += 1) times.push(await timed(() => prove(log, (turn * 7_919_017) % leaves)));
  return times;
}

async function withLog<Result>(work: (log: BenchLog) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'quanlian-bench-log-'));
  const signer = signerOf({ name: 'audit.quanlian.example/bench', type: KEY_TYPE.log, seed: new Uint8Array(32).fill(1) });
  try {
    return await work({ store: new FileTileStore(folder), heads: new MemoryHeadKeeper(), signer });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const measureBrowser = (leaves: number): Promise<number> =>
  withLog(async (log) => {
    await append(log, leaves);
    return timed(() => mustVerify(webCrypto, log));
  });

/** The log by itself, in a folder and in one process: how fast it grows, how long it takes to check all of it, and to prove one entry. */
export async function measureTransparencyLog(
  { leaves, browserLeaves }: LogBenchOptions = { leaves: 1_000_000, browserLeaves: 10_000 },
): Promise<LogFigures> {
  const figures = await withLog(async (log) => {
    let publications: number[] = [];
    const appendMs = await timed(async () => (publications = await append(log, leaves)));
    return {
      leaves,
      appendedPerSecond: (leaves / appendMs) * 1_000,
      publication: quantilesOf(publications),
      verifySeconds: (await timed(() => mustVerify(nodeCrypto, log))) / 1_000,
      proof: quantilesOf(await proofs(log, leaves)),
    };
  });
  return { ...figures, browserLeaves, browserSeconds: (await measureBrowser(browserLeaves)) / 1_000 };
}
