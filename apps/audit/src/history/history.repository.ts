import { Injectable } from '@nestjs/common';
import type { ReceivedEvent } from '@quanlian/messaging';
import type { EntityManager } from 'typeorm';
import { caseEntries, keyEntries, policyEntries, recordingColumns } from './record-event/recording';

const COLUMNS = `position, event_id, source, code, version, agency, organ, jurisdiction, subject, occurred_at, recorded_at, accepted_at,
  topic, partition, topic_offset, bytes, bytes_sha256, correlation_id, label, subject_role`;

const INSERT = `
  INSERT INTO history (${COLUMNS})
  SELECT * FROM unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::int[], $6::text[], $7::text[], $8::text[], $9::text[],
    $10::timestamptz[], $11::timestamptz[], $12::timestamptz[], $13::text[], $14::int[], $15::bigint[], $16::bytea[], $17::text[], $18::text[],
    $19::text[], $20::text[])`;

@Injectable()
export class HistoryRepository {
  /**
   * Appends the events that the history does not have yet, in the given order. The head row stays locked until the batch commits:
   * with numbers taken outside that lock, an abandoned batch would leave a gap and a slower one would appear behind a reader's cursor.
   */
  async append(em: EntityManager, events: readonly ReceivedEvent[]): Promise<number> {
    if (events.length === 0) return 0;
    const [head] = await em.query<{ next: string }[]>('SELECT next FROM history_head FOR UPDATE');
    const fresh = await this.withoutKnown(em, events);
    if (fresh.length === 0) return 0;
    const first = Number(head!.next);
    const positions = fresh.map((_, place) => first + place);
    await em.query(INSERT, [positions, ...Object.values(recordingColumns(fresh))]);
    await em.query('UPDATE history_head SET next = next + $1', [fresh.length]);
    const placed = new Map(fresh.map(({ event }, place) => [event.id, positions[place]!]));
    await this.keepSignatures(em, fresh, placed);
    await this.index(em, fresh, placed);
    return fresh.length;
  }

  /** Each event once, without those that the history has. */
  private async withoutKnown(em: EntityManager, events: readonly ReceivedEvent[]): Promise<ReceivedEvent[]> {
    const byId = new Map<string, ReceivedEvent>();
    for (const event of events) if (!byId.has(event.event.id)) byId.set(event.event.id, event);
    const known = await em.query<{ event_id: string }[]>('SELECT event_id FROM history WHERE event_id = ANY($1)', [[...byId.keys()]]);
    known.forEach(({ event_id }) => byId.delete(event_id));
    return [...byId.values()];
  }

  private async keepSignatures(em: EntityManager, events: readonly ReceivedEvent[], positions: ReadonlyMap<string, number>): Promise<void> {
    const signed = events.filter(({ headers }) => headers.ql_jws !== undefined);
    if (signed.length === 0) return;
    await em.query('INSERT INTO history_signature (position, jws) SELECT * FROM unnest($1::bigint[], $2::text[])', [
      signed.map(({ event }) => positions.get(event.id)),
      signed.map(({ headers }) => headers.ql_jws),
    ]);
  }

  /** No conflict is looked for: the positions are new, and each entry of an event comes once. */
  private async index(em: EntityManager, events: readonly ReceivedEvent[], positions: ReadonlyMap<string, number>): Promise<void> {
    const keys = keyEntries(events);
    await em.query('INSERT INTO history_key (kind, value, position) SELECT * FROM unnest($1::text[], $2::text[], $3::bigint[])', [
      keys.map(({ kind }) => kind),
      keys.map(({ value }) => value),
      keys.map(({ id }) => positions.get(id)),
    ]);
    const policies = policyEntries(events);
    if (policies.length > 0)
      await em.query('INSERT INTO history_policy (policy_id, position) SELECT * FROM unnest($1::text[], $2::bigint[])', [
        policies.map(({ policyId }) => policyId),
        policies.map(({ id }) => positions.get(id)),
      ]);
    const cases = caseEntries(events);
    if (cases.length === 0) return;
    await em.query('INSERT INTO history_case (case_id, position) SELECT * FROM unnest($1::text[], $2::bigint[])', [
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
