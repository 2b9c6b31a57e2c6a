import type { EntityManager } from 'typeorm';
import type { BusMessages } from '../bus/bus';

export const RELAY_MAX_ROWS = 1_000;
/** One record batch of a partition must stay under the broker's 1 MiB, and a whole request may go to one partition. */
export const RELAY_MAX_BYTES = 900_000;

export interface HeldBucket {
  bucket: number;
  sent: number;
  pending: number;
}
export interface OutboxRow {
  bucket: number;
  seq: number;
  topic: string;
  key: string;
  value: Buffer;
  headers: Record<string, string>;
}
interface RawRow extends Omit<OutboxRow, 'seq'> {
  seq: string;
}

/** A look without a transaction: most of the time there is nothing to send. */
export async function anythingPending(em: EntityManager): Promise<boolean> {
  const [row] = await em.query<{ pending: boolean }[]>(
    'SELECT EXISTS (SELECT FROM outbox_head h JOIN relay_cursor c USING (bucket) WHERE h.next - 1 > c.sent) AS pending',
  );
  return row!.pending;
}

/**
 * Takes the buckets that have something to send and that no other relay holds.
 * A statement of its own: the rows must be read by a later statement, whose snapshot is younger than the lock.
 */
export async function holdBuckets(em: EntityManager): Promise<HeldBucket[]> {
  const rows = await em.query<{ bucket: number; sent: string; pending: string }[]>(`
    SELECT c.bucket, c.sent, h.next - 1 - c.sent AS pending FROM relay_cursor c JOIN outbox_head h USING (bucket)
    WHERE h.next - 1 > c.sent ORDER BY c.bucket FOR UPDATE OF c SKIP LOCKED`);
  return rows.map((row) => ({ bucket: row.bucket, sent: Number(row.sent), pending: Number(row.pending) }));
}

/** How many rows each bucket may send now: what short queues leave over goes to the long ones. */
export function shares(held: readonly HeldBucket[], total = RELAY_MAX_ROWS): number[] {
  const share = new Map<number, number>();
  let left = total;
  const shortestFirst = [...held].sort((one, other) => one.pending - other.pending);
  shortestFirst.forEach(({ bucket, pending }, index) => {
    const rows = Math.max(1, Math.min(pending, Math.floor(left / (held.length - index))));
    share.set(bucket, rows);
    left -= rows;
  });
  return held.map(({ bucket }) => share.get(bucket)!);
}

/** The oldest rows of each held bucket, the buckets taking turns until the request is full; a first row always fits. */
const READ_ROWS = `
  SELECT bucket, seq, topic, key, value, headers FROM (
    SELECT o.*, row_number() OVER turn AS place, sum(octet_length(o.value) + octet_length(o.key) + pg_column_size(o.headers) + 64) OVER turn AS bytes
    FROM unnest($1::smallint[], $2::bigint[], $3::int[]) AS held(bucket, sent, share)
    CROSS JOIN LATERAL (SELECT * FROM outbox WHERE bucket = held.bucket AND seq > held.sent ORDER BY seq LIMIT held.share) o
    WINDOW turn AS (ORDER BY o.seq - held.sent, o.bucket)
  ) AS queued
  WHERE place = 1 OR bytes <= $4
  ORDER BY bucket, seq`;

export async function readRows(em: EntityManager, held: readonly HeldBucket[]): Promise<OutboxRow[]> {
  const buckets = held.map(({ bucket }) => bucket);
  const rows = await em.query<RawRow[]>(READ_ROWS, [buckets, held.map(({ sent }) => sent), shares(held), RELAY_MAX_BYTES]);
  return rows.map((row) => ({ ...row, seq: Number(row.seq) }));
}

export interface RelayBatch {
  rows: OutboxRow[];
  cursors: Map<number, number>;
  gaps: { bucket: number; expected: number; found: number }[];
}

/** Keeps what follows its cursor without a gap. A gap means that a row is gone; its bucket stands still until somebody looked. */
export function contiguous(held: readonly Pick<HeldBucket, 'bucket' | 'sent'>[], rows: readonly OutboxRow[]): RelayBatch {
  const cursors = new Map(held.map(({ bucket, sent }) => [bucket, sent]));
  const broken = new Map<number, { bucket: number; expected: number; found: number }>();
  const kept = rows.filter((row) => {
    const expected = cursors.get(row.bucket)! + 1;
    if (broken.has(row.bucket)) return false;
    if (row.seq !== expected) broken.set(row.bucket, { bucket: row.bucket, expected, found: row.seq });
    else cursors.set(row.bucket, row.seq);
    return row.seq === expected;
  });
  return { rows: kept, cursors, gaps: [...broken.values()] };
}

export async function saveCursors(em: EntityManager, cursors: ReadonlyMap<number, number>): Promise<void> {
  await em.query('UPDATE relay_cursor c SET sent = s.sent FROM unnest($1::smallint[], $2::bigint[]) AS s(bucket, sent) WHERE c.bucket = s.bucket', [
    [...cursors.keys()],
    [...cursors.values()],
  ]);
}

export function byTopic(rows: readonly OutboxRow[]): BusMessages[] {
  const topics = new Map<string, BusMessages>();
  for (const { topic, key, value, headers } of rows) {
    const entry = topics.get(topic) ?? { topic, messages: [] };
    entry.messages.push({ key, value, headers });
    topics.set(topic, entry);
  }
  return [...topics.values()];
}
