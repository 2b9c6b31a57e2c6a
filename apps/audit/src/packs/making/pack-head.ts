import type { EntityManager } from 'typeorm';
import { PackCheckpointUnknown } from '../pack.errors';

/** The signed head under which a pack is made. */
export interface PackHead {
  size: number;
  /** the signed note with its cosignatures */
  note: Uint8Array;
  /** when it was claimed, epoch ms: what a pack knows by default is what was recorded until then */
  at: number;
  /** the last position of the history that it covers */
  position: number;
}

interface HeadRow {
  size: string;
  note: Buffer;
  claimed_at: Date;
  position: string | null;
}

/** The newest signed head that was published, or the one of that size: every one is kept for ever. */
export async function packHead(em: EntityManager, published: number, asked?: number): Promise<PackHead> {
  const [row] = await em.query<HeadRow[]>(
    `SELECT d.size, d.note, d.claimed_at, (SELECT h.position FROM history h WHERE h.event_id =
       (SELECT l.about FROM log_leaf l WHERE l.kind = 'event' AND l.index < d.size ORDER BY l.index DESC LIMIT 1)) AS position
     FROM log_head d WHERE d.note IS NOT NULL AND d.size <= $1 AND ($2::bigint IS NULL OR d.size = $2) ORDER BY d.size DESC LIMIT 1`,
    [published, asked ?? null],
  );
  if (row === undefined) throw new PackCheckpointUnknown(asked);
  return { size: Number(row.size), note: row.note, at: row.claimed_at.getTime(), position: Number(row.position ?? 0) };
}
