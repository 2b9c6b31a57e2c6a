import { parseLeaf, type TimeStampLeaf } from '@quanlian/transparency-log';
import type { EntityManager } from 'typeorm';
import type { LeafRow, LeafRows } from './leaf-rows';

/** A head of the log that was stamped, and the entry that tells of it. */
export interface StampedHead {
  leaf: LeafRow;
  size: number;
  /** the note as it was stamped */
  checkpoint: Uint8Array;
  /** what the authority answered */
  reply: Uint8Array;
}

/** The newest one of which the log tells below the head of the pack: so the pack has the same one whenever it is asked for. */
export async function stampedHead(em: EntityManager, leaves: LeafRows): Promise<StampedHead | undefined> {
  const leaf = await leaves.newestTimeStamp();
  if (leaf === undefined) return undefined;
  const { size } = parseLeaf(leaf.bytes) as TimeStampLeaf;
  const [row] = await em.query<{ note: Buffer; reply: Buffer }[]>('SELECT note, reply FROM log_time_stamp WHERE size = $1', [size]);
  return row && { leaf, size, checkpoint: row.note, reply: row.reply };
}
