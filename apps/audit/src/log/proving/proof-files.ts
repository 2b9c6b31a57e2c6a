import { Injectable } from '@nestjs/common';
import {
  formatEntryHint,
  formatProofFile,
  LogRefusal,
  parseCheckpointText,
  parseNote,
  StoredTree,
  TreeHash,
  verifyInclusion,
  type EntryHint,
} from '@quanlian/transparency-log';
import { FileTileStore, nodeCrypto } from '@quanlian/transparency-log-node';
import { LogSettings } from '../log-settings';

/** Makes `.tlog-proof` files from the files of the log. */
@Injectable()
export class ProofFiles {
  private readonly files: FileTileStore;
  private readonly tree = new TreeHash(nodeCrypto.sha256);

  constructor({ folder }: LogSettings) {
    this.files = new FileTileStore(folder);
  }

  /** The proof of an entry under the newest checkpoint; `undefined` while that one does not cover it. */
  async make(index: number, hint: EntryHint): Promise<Uint8Array | undefined> {
    try {
      return await this.fromCheckpoint(index, hint);
    } catch (error) {
      // A partial tile gives way to the full one once a newer checkpoint is out: under that one there is a proof.
      if (!(error instanceof LogRefusal) || error.code !== 'tile.missing') throw error;
      return this.fromCheckpoint(index, hint);
    }
  }

  private async fromCheckpoint(index: number, hint: EntryHint): Promise<Uint8Array | undefined> {
    const checkpoint = await this.files.read('checkpoint');
    if (checkpoint === undefined) return undefined;
    const { size, root } = parseCheckpointText(parseNote(checkpoint).text);
    if (index >= size) return undefined;
    const proof = await new StoredTree(this.tree, this.files, size).inclusionProof(index);
    // Files may have been damaged since they were written: better no proof than a broken one.
    verifyInclusion(this.tree, { index, size, leafHash: this.tree.leaf(hint.entry), proof }, root);
    return formatProofFile({ index, proof, checkpoint, extra: formatEntryHint(hint) });
  }
}
