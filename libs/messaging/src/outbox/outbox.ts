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
const INSERT_EVENTS = `
  WITH given AS MATERIALIZED (
         SELECT *, row_number() OVER (PARTITION BY bucket ORDER BY place) - 1 AS nth
         FROM unnest($1::smallint[], $2::uuid[], $3::text[], $4::text[], $5::bytea[], $6::json[])
           WITH ORDINALITY AS g(bucket, event_id, topic, key, value, headers, place)),
       need AS MATERIALIZED (SELECT bucket, count(*) AS count FROM given GROUP BY bucket),
       held AS MATERIALIZED (SELECT h.bucket FROM outbox_head h JOIN need USING (bucket) ORDER BY h.bucket FOR UPDATE OF h),
       taken AS (
         UPDATE outbox_head h SET next = h.next + need.count FROM need, held
         WHERE h.bucket = need.bucket AND h.bucket = held.bucket
         RETURNING h.bucket, h.next - need.count AS first)
  INSERT INTO outbox (bucket, seq, event_id, topic, key, value, headers)
  SELECT bucket, first + nth, event_id, topic, key, value, headers FROM given JOIN taken USING (bucket)`;

/** Events on their way to Kafka: written in the transaction of the state that they announce, so that both are there or neither. */
@Injectable()
export class Outbox {
  /** Must be the last statement of the business transaction: the heads it locks make other transactions of the same buckets wait. */
  async append(em: EntityManager, events: readonly OutgoingEvent[]): Promise<void> {
    if (events.length === 0) return;
    if (!em.queryRunner?.isTransactionActive)
      throw new Error('Found no transaction, expected the one of the business change: call append inside UnitOfWork.run');
    for (const event of events) if (event.value.length > MAX_EVENT_BYTES) throw new EventTooLarge(event.id, event.value.length);

    await em.query(INSERT_EVENTS, [
      events.map((event) => bucketOf(event.key)),
      events.map((event) => event.id),
      events.map((event) => event.topic),
      events.map((event) => event.key),
      byteaArray(events.map((event) => event.value)),
      jsonArray(events.map((event) => event.headers)),
    ]);
    markTouched(em.queryRunner);
  }
}
