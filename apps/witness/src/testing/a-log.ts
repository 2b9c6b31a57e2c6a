import {
  formatConsistencyFile,
  formatNote,
  KEY_TYPE,
  LogWriter,
  MemoryHeadKeeper,
  MemoryTileStore,
  signCheckpoint,
  StoredTree,
  TreeHash,
  type Signer,
} from '@quanlian/transparency-log';
import { nodeCrypto, signerOf } from '@quanlian/transparency-log-node';

export const ORIGIN = 'audit.example/log1';
export const LOG_SIGNER = signerOf({ name: ORIGIN, type: KEY_TYPE.log, seed: new Uint8Array(32).fill(1) });
export const OTHER_SIGNER = signerOf({ name: ORIGIN, type: KEY_TYPE.log, seed: new Uint8Array(32).fill(9) });

/** For specs: a log of so many entries, which can lay any of its heads before a witness; `mark` makes it another history. */
export class ALog {
  private constructor(
    private readonly stored: StoredTree,
    private readonly signer: Signer,
  ) {}

  static async of(size: number, mark = '', signer: Signer = LOG_SIGNER): Promise<ALog> {
    const store = new MemoryTileStore();
    const writer = await LogWriter.open({ crypto: nodeCrypto, signer, store, heads: new MemoryHeadKeeper() });
    writer.append(Array.from({ length: size }, (_, at) => new Uint8Array(Buffer.from(`${mark}${at}`))));
    await writer.publish();
    return new ALog(new StoredTree(new TreeHash(nodeCrypto.sha256), store, size), signer);
  }

  async checkpoint(size: number): Promise<Uint8Array> {
    return formatNote(await signCheckpoint({ origin: this.signer.key.name, size, root: await this.stored.root(size) }, this.signer));
  }

  /** The body of an add-checkpoint from one size to another. */
  async growth(old: number, size: number): Promise<Uint8Array> {
    const proof = old === 0 || old >= size ? [] : await this.stored.consistencyProof(old, size);
    return formatConsistencyFile({ old, proof, checkpoint: await this.checkpoint(size) });
  }
}
