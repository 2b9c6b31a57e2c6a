import { sameBytes } from '../encoding/bytes';
import type { LogCrypto } from '../hashing/log-crypto';
import { TreeHash } from '../hashing/tree-hash';
import { refuse } from '../refusal';
import type { LogFile, TileStore } from '../tiles/tile-store';
import type { TreeHead } from '../tree/verify-consistency';
import { GrowingLog } from './growing-log';
import type { NewFiles } from './growing-log';

/** The entries of the log from the first one on, in pieces; asked twice. */
export type AllEntries = () => AsyncIterable<readonly Uint8Array[]>;

/** What the files of a log are made of again. */
export interface Rebuild {
  crypto: LogCrypto;
  store: TileStore;
  /** The head that the log committed itself to. */
  head: TreeHead;
  entries: AllEntries;
}

/** Grows a log up to the size of the head and hands over the files of each piece, at the end with the partial ones. */
async function regrow({ crypto, head, entries }: Rebuild, onFiles: (files: NewFiles) => Promise<void>): Promise<GrowingLog> {
  const log = GrowingLog.empty(new TreeHash(crypto.sha256));
  for await (const piece of entries()) {
    for (const entry of piece.slice(0, head.size - log.size)) log.append(entry);
    await onFiles(log.takeFull());
    if (log.size === head.size) break;
  }
  await onFiles(log.partial(0));
  return log;
}

/**
 * Makes the files of a log again from its entries, where they were torn, lost or changed. First the entries must give the root that was signed:
 * files made from other entries would be a forged log. Resolves to the paths that were written.
 */
export async function rebuildFiles(rebuild: Rebuild): Promise<string[]> {
  const { head, store } = rebuild;
  const { size, ...log } = await regrow(rebuild, () => Promise.resolve()).then((grown) => ({ size: grown.size, root: grown.root() }));
  if (size < head.size) refuse('log.shrunken', `Found ${size} entries, but a head of ${head.size}. Put back the entries that are missing.`);
  if (!sameBytes(log.root, head.root))
    refuse('writer.leaves-differ', `The ${size} entries do not give the root that was signed: entries were changed.`);
  const written: string[] = [];
  const repair = async (files: readonly LogFile[]): Promise<void> => {
    const stored = await Promise.all(files.map(({ path }) => store.read(path)));
    const broken = files.filter(({ bytes }, at) => stored[at] === undefined || !sameBytes(stored[at], bytes));
    await store.write(broken);
    written.push(...broken.map(({ path }) => path));
  };
  await regrow(rebuild, async ({ bundles, tiles }) => {
    await repair(bundles);
    await repair(tiles);
  });
  return written;
}
