import { Injectable } from '@nestjs/common';
import type { ReceivedEvent } from '@quanlian/messaging';
import type { EntityManager } from 'typeorm';
import { caseEntries, keyEntries, recordingColumns } from './record-event/recording';

const INSERT = `
  INSERT INTO history (position, event_id, source, code, version, agency, organ, jurisdiction, subject,
    occurred_at, recorded_at, accepted_at, topic, partition, topic_offset, bytes, bytes_sha256, correlation_id, label, subject_role)
  SELECT $1::bigint - 1 + row_number() OVER (ORDER BY fresh.nth), fresh.event_id, source, code, version, agency, organ, jurisdiction, subject,
    occurred_at, recorded_at, accepted_at, topic, partition, topic_offset, bytes, bytes_sha256, correlation_id, label, subject_role
  FROM (
    SELECT DISTINCT ON (r.event_id) r.*
    FROM unnest($2::text[], $3::text[], $4::text[], $5::int[], $6::text[], $7::text[], $8::text[], $9::text[],
      $10::timestamptz[], $11::timestamptz[], $12::timestamptz[], $13::text[], $14::int[], $15::bigint[], $16::bytea[], $17::text[], $18::text[],
      $19::text[], $20::text[])
      WITH ORDINALITY AS r(event_id, source, code, version, agency, organ, jurisdiction, subject,
        occurred_at, recorded_at, accepted_at, topic, partition, topic_offset, bytes, bytes_sha256, correlation_id, label, subject_role, nth)
    WHERE NOT EXISTS (SELECT FROM history h WHERE h.event_id = r.event_id)
    ORDER BY r.event_id, r.nth
  ) fresh
  RETURNING position, event_id`;

@Injectable()
export class HistoryRepository {
  /**
   * Appends the events that the history does not have yet, in the given order. The head row stays locked until the batch commits:
   * with numbers taken outside that lock, an abandoned batch would leave a gap and a slower one would appear behind a reader's cursor.
   */
  async append(em: EntityManager, events: readonly ReceivedEvent[]): Promise<number> {
    if (events.length === 0) return 0;
    const [head] = await em.query<{ next: string }[]>('SELECT next FROM history_head FOR UPDATE');
    const recorded = await em.query<{ position: string; event_id: string }[]>(INSERT, [head!.next, ...Object.values(recordingColumns(events))]);
    if (recorded.length === 0) return 0;
    await em.query('UPDATE history_head SET next = next + $1', [recorded.length]);
    const positions = new Map(recorded.map(({ event_id, position }) => [event_id, position]));
    const fresh = events.filter(({ event }) => positions.has(event.id));
    await this.index(em, fresh, positions);
    return recorded.length;
  }

  private async index(em: EntityManager, events: readonly ReceivedEvent[], positions: ReadonlyMap<string, string>): Promise<void> {
    const keys = keyEntries(events);
    await em.query(
      'INSERT INTO history_key (kind, value, position) SELECT * FROM unnest($1::text[], $2::text[], $3::bigint[]) ON CONFLICT DO NOTHING',
      [keys.map(({ kind }) => kind), keys.map(({ value }) => value), keys.map(({ id }) => positions.get(id))],
    );
    const cases = caseEntries(events);
    if (cases.length === 0) return;
    await em.query('INSERT INTO history_case (case_id, position) SELECT * FROM unnest($1::text[], $2::bigint[]) ON CONFLICT DO NOTHING', [
      cases.map(({ caseId }) => caseId),
      cases.map(({ id }) => positions.get(id)),
    ]);
    const opened = cases.filter(({ operator }) => operator);
    await em.query(
      'INSERT INTO history_case_operator (case_id, kind, value) SELECT * FROM unnest($1::text[], $2::text[], $3::text[]) ON CONFLICT DO NOTHING',
      [opened.map(({ caseId }) => caseId), opened.map(({ operator }) => operator!.kind), opened.map(({ operator }) => operator!.value)],
    );
  }
}
