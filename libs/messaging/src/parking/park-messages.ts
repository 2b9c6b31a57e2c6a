import type { EntityManager } from 'typeorm';
import type { BusRecord } from '../bus/bus';
import type { Refusal } from '../consumer/decode-message';

/** After one minute, ten minutes and one hour; then a person decides. */
export const RETRY_SCHEDULE_MS: readonly number[] = [60_000, 600_000, 3_600_000];

export interface ParkedMessage extends Refusal {
  record: BusRecord;
  /** ms until it is tried again; undefined = dead at once */
  retryInMs?: number;
}

const INSERT = `
  INSERT INTO parked (consumer, topic, partition, kafka_offset, sent_at, event_id, key, headers, bytes, code, reason, state, next_at)
  SELECT $1, p.topic, p.partition, p.kafka_offset, to_timestamp(p.sent_at / 1000.0), p.event_id, p.key, p.headers, p.bytes, p.code, p.reason,
         CASE WHEN p.retry_in IS NULL THEN 'dead' ELSE 'waiting' END, now() + p.retry_in * interval '1 millisecond'
  FROM unnest($2::text[], $3::int[], $4::bigint[], $5::bigint[], $6::uuid[], $7::text[], $8::jsonb[], $9::bytea[], $10::text[], $11::text[], $12::bigint[])
    AS p(topic, partition, kafka_offset, sent_at, event_id, key, headers, bytes, code, reason, retry_in)
  ON CONFLICT DO NOTHING`;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** PostgreSQL keeps no NUL character in text; the bytes column has the message as it was. */
const storable = (text: string): string => text.replaceAll('\u0000', '\ufffd');
const storableJson = (headers: Record<string, string>): string =>
  JSON.stringify(Object.fromEntries(Object.entries(headers).map(([name, value]) => [storable(name), storable(value)])));

/** A repeated delivery of the same message finds its row and changes nothing. */
export async function parkMessages(em: EntityManager, consumer: string, messages: readonly ParkedMessage[]): Promise<void> {
  if (messages.length === 0) return;
  const idOf = ({ headers }: BusRecord): string | null => (UUID.test(headers.ce_id ?? '') ? headers.ce_id! : null);
  await em.query(INSERT, [
    consumer,
    messages.map(({ record }) => record.topic),
    messages.map(({ record }) => record.partition),
    messages.map(({ record }) => record.offset),
    messages.map(({ record }) => Math.max(0, record.sentAt || 0)),
    messages.map(({ record }) => idOf(record)),
    messages.map(({ record }) => (record.key === null ? null : storable(record.key))),
    messages.map(({ record }) => storableJson(record.headers)),
    messages.map(({ record }) => record.value),
    messages.map(({ code }) => code),
    messages.map(({ reason }) => storable(reason)),
    messages.map(({ retryInMs }) => retryInMs ?? null),
  ]);
}
