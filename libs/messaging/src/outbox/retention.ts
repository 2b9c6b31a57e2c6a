import type { DataSource } from 'typeorm';

/** Looks only at the old end of each bucket. The row at the cursor stays, so that every bucket shows where it stands. */
const DELETE_OLD = `
  DELETE FROM outbox o USING (
    SELECT old.bucket, old.seq FROM relay_cursor c
    CROSS JOIN LATERAL (SELECT bucket, seq, created FROM outbox WHERE bucket = c.bucket AND seq < c.sent ORDER BY seq LIMIT 1000) old
    WHERE old.created < now() - make_interval(days => $1)) gone
  WHERE o.bucket = gone.bucket AND o.seq = gone.seq`;

export const OUTBOX_RETENTION_DAYS = 30;

/** Deletes rows that are in the topic longer than the topic itself keeps them. Returns how many. */
export async function deleteRelayed(dataSource: DataSource, days = OUTBOX_RETENTION_DAYS): Promise<number> {
  let total = 0;
  for (;;) {
    const [, deleted] = await dataSource.query<[unknown, number]>(DELETE_OLD, [days]);
    total += deleted;
    if (deleted === 0) return total;
  }
}
