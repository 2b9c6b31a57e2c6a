import { sameBytes } from '../encoding/bytes';
import { TreeHash } from '../hashing/tree-hash';
import { openCheckpoint } from '../notes/open-checkpoint';
import type { OpenCheckpoint } from '../notes/open-checkpoint';
import { LogRefusal, refuse } from '../refusal';
import { GrowingLog } from './growing-log';
import type { KeptHead } from './head-keeper';
import type { WriterParts } from './writer-parts';

/** Where a writer goes on: the log as it was committed to, and how much of that the published checkpoint tells. */
export interface Resumed {
  log: GrowingLog;
  head?: KeptHead;
  published: number;
}

/** The checkpoint in the files. One that cannot be read is as good as none: the kept one is published over it. */
async function publishedCheckpoint({ crypto, signer, store }: WriterParts): Promise<OpenCheckpoint | undefined> {
  const bytes = await store.read('checkpoint');
  if (bytes === undefined) return undefined;
  return openCheckpoint(crypto, bytes, { logs: [signer.key] }).catch((error: unknown) => {
    if (error instanceof LogRefusal) return undefined;
    throw error;
  });
}

/** A head in the files that the kept heads do not know means that the kept ones are not the latest: a backup was put back. */
function refuseUnknown(head: KeptHead, published: OpenCheckpoint): void {
  if (published.size > head.size) {
    refuse(
      'log.shrunken',
      `Found a published checkpoint of ${published.size} entries, but kept heads only up to ${head.size}. Put back the latest kept heads.`,
    );
  }
  if (published.size === head.size && !sameBytes(published.root, head.root)) {
    refuse('log.forked', `Found a published checkpoint of ${published.size} entries whose root is not that of the kept head.`);
  }
}

async function restoredLog(tree: TreeHash, { store }: WriterParts, head: KeptHead): Promise<GrowingLog> {
  const code = 'writer.tiles-differ';
  const log = await GrowingLog.restored(tree, store, head.size).catch((error: unknown) => {
    throw error instanceof LogRefusal ? new LogRefusal(code, `${error.detail} Make the files again from the entries.`) : error;
  });
  if (!sameBytes(log.root(), head.root))
    refuse(code, `The tiles of ${head.size} entries have another root than the kept head. Make the files again from the entries.`);
  return log;
}

export async function resume(parts: WriterParts): Promise<Resumed> {
  const tree = new TreeHash(parts.crypto.sha256);
  const [head, published] = [await parts.heads.last(), await publishedCheckpoint(parts)];
  if (head === undefined) {
    if (published !== undefined)
      refuse('writer.heads-lost', `Found a published checkpoint of ${published.size} entries, but no kept head. Put back the kept heads.`);
    return { log: GrowingLog.empty(tree), published: 0 };
  }
  if (published !== undefined) refuseUnknown(head, published);
  // With another key the log would be another one under the same name; readers of the first would find it unsigned.
  if (head.note !== undefined) await openCheckpoint(parts.crypto, head.note, { logs: [parts.signer.key] });
  return { log: await restoredLog(tree, parts, head), head, published: published?.size ?? 0 };
}
