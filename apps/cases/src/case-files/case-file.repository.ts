import { Injectable } from '@nestjs/common';
import { tasksOf } from '@quanlian/case-file';
import type { CaseRow, FoldedCase } from '@quanlian/case-file';
import { EntityManager } from 'typeorm';
import { lineOf } from './case-line';
import { keepTexts } from './case-texts';

/** An event of an operator and the case that shows it, or none. */
export interface ShownEvent {
  eventId: string;
  operator: string;
  caseId: string | null;
}

/** A case and where it is. */
export type PlacedCase = CaseRow & { jurisdiction: string };

/** What is stored of a case: its row and the hash of its bytes, and the steps that were told to others. */
export interface StoredCase extends CaseRow {
  hash: string;
  steps: string[];
  /** what is open in it is written down; lines of earlier versions do not have it yet */
  hasTasks: boolean;
}

const SELECT = `select case_id as "caseId", number, operator, episode, opened_by as "openedBy", relapse_of as "relapseOf" from case_file`;
type StoredRow<T extends CaseRow> = Omit<T, 'relapseOf'> & { relapseOf: string | null };
const toRow = <T extends CaseRow>({ relapseOf, ...row }: StoredRow<T>): T => (relapseOf === null ? row : { ...row, relapseOf }) as T;

/** The lines of the case list, and the hash of each case file; the file itself follows from the events. `revision` rises with every change of its bytes. */
@Injectable()
export class CaseFileRepository {
  /** The case that the event with this id belongs to now. */
  async ofEvent(em: EntityManager, eventId: string): Promise<PlacedCase | undefined> {
    const rows: StoredRow<PlacedCase>[] = await em.query(
      `${SELECT.replace(' from ', ', jurisdiction from ')} where case_id = (select case_id from assignment where event_id = $1::uuid)`,
      [eventId],
    );
    return rows.map(toRow)[0];
  }

  async ofOperators(em: EntityManager, operators: readonly string[]): Promise<Map<string, StoredCase>> {
    const rows: StoredRow<StoredCase>[] = await em.query(
      `${SELECT.replace(' from ', ', hash, steps, tasks is not null as "hasTasks" from ')} where operator = any($1)`,
      [operators],
    );
    return new Map(rows.map(toRow).map((row) => [row.caseId, row]));
  }

  /** Cases of these operators that go by another name now, or that no event is left for, have no line of their own. */
  async remove(em: EntityManager, caseIds: readonly string[], operators: readonly string[]): Promise<void> {
    if (caseIds.length === 0) return;
    // Who folds the other share may have taken the case over meanwhile; its line is another operator's then, and stays.
    await em.query(
      `with gone as (delete from case_file where case_id = any($1::uuid[]) and operator = any($2) returning case_id)
       delete from case_search where case_id in (select case_id from gone)`,
      [caseIds, operators],
    );
  }

  /**
   * Whose a case is follows from the event that opened it. Until the end of the transaction those events stay with these operators; what is just being
   * placed anew is not waited for.
   * @returns the cases for which that could be had
   */
  async claim(em: EntityManager, rows: readonly CaseRow[]): Promise<ReadonlySet<string>> {
    if (rows.length === 0) return new Set();
    const held: { event_id: string }[] = await em.query(
      `select event_id from assignment join unnest($1::uuid[], $2::text[]) as mine(event_id, operator) using (event_id, operator)
       for share of assignment skip locked`,
      [rows.map(({ openedBy }) => openedBy), rows.map(({ operator }) => operator)],
    );
    const openers = new Set(held.map(({ event_id }) => event_id));
    return new Set(rows.filter(({ openedBy }) => openers.has(openedBy)).map(({ caseId }) => caseId));
  }

  async save(em: EntityManager, cases: readonly { folded: FoldedCase; hash: string; steps: readonly string[] }[]): Promise<void> {
    if (cases.length === 0) return;
    await em.query(
      `insert into case_file (case_id, number, operator, episode, relapse_of, opened_by, opened_at, jurisdiction, status, names,
         open_findings, overdue, event_count, last_event_at, next_instant, revision, hash, steps, tasks)
       select c."caseId", c.number, c.operator, c.episode, c."relapseOf", c."openedBy", to_timestamp(c."openedAt" / 1000.0), c.jurisdiction, c.status,
         c.names, c."openFindings", c.overdue, c."eventCount", to_timestamp(c."lastEventAt" / 1000.0), to_timestamp(c."nextInstant" / 1000.0), 1,
         c.hash, c.steps, c.tasks
       from json_to_recordset($1::json) as c("caseId" uuid, number text, operator text, episode int, "relapseOf" uuid, "openedBy" uuid,
         "openedAt" bigint, jurisdiction text, status text, names text[], "openFindings" int, overdue int, "eventCount" int, "lastEventAt" bigint,
         "nextInstant" bigint, hash text, steps uuid[], tasks jsonb)
       on conflict (case_id) do update set operator = excluded.operator, episode = excluded.episode, relapse_of = excluded.relapse_of,
         opened_by = excluded.opened_by, opened_at = excluded.opened_at, jurisdiction = excluded.jurisdiction,
         status = excluded.status, names = excluded.names, open_findings = excluded.open_findings, overdue = excluded.overdue,
         event_count = excluded.event_count, last_event_at = excluded.last_event_at, next_instant = excluded.next_instant,
         revision = case_file.revision + (case_file.hash <> excluded.hash)::int, hash = excluded.hash, steps = excluded.steps, tasks = excluded.tasks`,
      [JSON.stringify(cases.map(({ folded, hash, steps }) => ({ ...columns(folded), hash, steps })))],
    );
    await keepTexts(
      em,
      cases.map(({ folded }) => folded),
    );
  }

  /**
   * Writes down which case shows each event, where the event still is its operator's. What is just being placed anew is not waited for, since the one
   * who places it may be waiting for rows of this transaction.
   * @returns operators of events that were left as they are
   */
  async showEvents(em: EntityManager, shown: readonly ShownEvent[]): Promise<string[]> {
    if (shown.length === 0) return [];
    const rows: { event_id: string }[] = await em.query(`select event_id from assignment where event_id = any($1::uuid[]) for update skip locked`, [
      shown.map(({ eventId }) => eventId),
    ]);
    const free = new Set(rows.map(({ event_id }) => event_id));
    const written = shown.filter(({ eventId }) => free.has(eventId));
    await em.query(
      `update assignment a set case_id = s.case_id from unnest($1::uuid[], $2::text[], $3::uuid[]) as s(event_id, operator, case_id)
       where a.event_id = s.event_id and a.operator = s.operator`,
      [written.map(({ eventId }) => eventId), written.map(({ operator }) => operator), written.map(({ caseId }) => caseId)],
    );
    return shown.filter(({ eventId }) => !free.has(eventId)).map(({ operator }) => operator);
  }
}

const columns = (folded: FoldedCase): Record<string, unknown> => ({
  ...folded.row,
  ...lineOf(folded),
  nextInstant: folded.file.nextInstant ?? null,
  tasks: tasksOf(folded.file),
});

/** Whether a stored case says the same as the folded one. */
export const isSame = (stored: StoredCase, { row }: FoldedCase, hash: string): boolean =>
  stored.hash === hash &&
  stored.hasTasks &&
  stored.operator === row.operator &&
  stored.episode === row.episode &&
  stored.openedBy === row.openedBy &&
  stored.relapseOf === row.relapseOf;
