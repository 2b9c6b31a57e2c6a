import { Injectable } from '@nestjs/common';
import { byteaArray, jsonArray } from '@quanlian/persistence';
import type { EntityManager } from 'typeorm';
import { bucketOf } from './buckets';
import { markTouched } from './commit-hint';
import { EventTooLarge, MAX_EVENT_BYTES } from './outgoing-event';
import type { OutgoingEvent } from './outgoing-event';

/**
 * Locks the heads in ascending order, so two transactions never wait for each other in a circle, and takes the next numbers.
 * A head stays locked until commit: numbers become visible in the order of the numbers, without gaps. That is what the relay relies on.
 */
const TAKE_NUMBERS = `
  WITH need AS MATERIALIZED (SELECT * FROM unnest($1::smallint[], $2::bigint[]) AS n(bucket, count)),
       held AS MATERIALIZED (SELECT h.bucket FROM outbox_head h JOIN need USING (bucket) ORDER BY h.bucket FOR UPDATE OF h)
  UPDATE outbox_head h SET next = h.next + need.count FROM need, held
  WHERE h.bucket = need.bucket AND h.bucket = held.bucket
  RETURNING h.bucket, h.next - need.count AS first`;

const INSERT_EVENTS = `
  INSERT INTO outbox (bucket, seq, event_id, topic, key, value, headers)
  SELECT * FROM unnest($1::smallint[], $2::bigint[], $3::uuid[], $4::text[], $5::text[], $6::bytea[], $7::json[])`;

/** Events on their way to Kafka: written in the transaction of the state that they announce, so that both are there or neither. */
@Injectable()
export class Outbox {
  /** Must be the last statements of the business transaction: the heads it locks make other transactions of the same buckets wait. */
  async append(em: EntityManager, events: readonly OutgoingEvent[]): Promise<void> {
    if (events.length === 0) return;
    if (!em.queryRunner?.isTransactionActive)
      throw new Error('Found no transaction, expected the one of the business change: call append inside UnitOfWork.run');
    for (const event of events) if (event.value.length > MAX_EVENT_BYTES) throw new EventTooLarge(event.id, event.value.length);

    const buckets = events.map((event) => bucketOf(event.key));
    const next = await this.takeNumbers(em, buckets);
    const seqs = buckets.map((bucket) => {
      const seq = next.get(bucket)!;
      next.set(bucket, seq + 1);
      return seq;
    });
    await em.query(INSERT_EVENTS, [
      buckets,
      seqs,
      events.map((event) => event.id),
      events.map((event) => event.topic),
      events.map((event) => event.key),
      byteaArray(events.map((event) => event.value)),
      jsonArray(events.map((event) => event.headers)),
    ]);
    markTouched(em.queryRunner);
  }

  private async takeNumbers(em: EntityManager, buckets: readonly number[]): Promise<Map<number, number>> {
    const counts = new Map<number, number>();
    for (const bucket of buckets) counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
    const [rows] = await em.query<[{ bucket: number; first: string }[], number]>(TAKE_NUMBERS, [[...counts.keys()], [...counts.values()]]);
    return new Map(rows.map((row) => [row.bucket, Number(row.first)]));
  }
}
