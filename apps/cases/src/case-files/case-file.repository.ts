import { Injectable } from '@nestjs/common';
import type { CaseFile } from '@quanlian/case-file';
import { viewHash } from './view-hash';
import { EntityManager } from 'typeorm';

export interface CaseRow {
  caseId: string;
  number: string;
  operator: string;
  episode: number;
  openedBy: string;
  relapseOf?: string;
}

export interface FoldedCase {
  row: CaseRow;
  file: CaseFile;
  eventIds: readonly string[];
}

const SELECT = `select case_id as "caseId", number, operator, episode, opened_by as "openedBy", relapse_of as "relapseOf" from case_file`;
type StoredRow = Omit<CaseRow, 'relapseOf'> & { relapseOf: string | null };
const toRow = ({ relapseOf, ...row }: StoredRow): CaseRow => (relapseOf === null ? row : { ...row, relapseOf });

/** The live view of each case. `revision` rises with every change of its bytes. */
@Injectable()
export class CaseFileRepository {
  async ofOperators(em: EntityManager, operators: readonly string[]): Promise<CaseRow[]> {
    const rows: StoredRow[] = await em.query(`${SELECT} where operator = any($1)`, [operators]);
    return rows.map(toRow);
  }

  /** By id or number. An old name leads to the case that now has the event by which the old one was opened. */
  async named(em: EntityManager, name: string): Promise<CaseRow | undefined> {
    const rows: StoredRow[] = await em.query(
      `${SELECT} where case_id::text = $1 or number = $1 or case_id in (
         select a.case_id from case_alias old join assignment a on a.event_id = old.opened_by where old.case_id::text = $1 or old.number = $1)`,
      [name],
    );
    return rows.map(toRow)[0];
  }

  /** A case that no event is left for keeps its id and number as other names of the case that its opening event has gone to. */
  async retire(em: EntityManager, caseIds: readonly string[]): Promise<void> {
    if (caseIds.length === 0) return;
    await em.query(
      `with gone as (delete from case_file where case_id = any($1::uuid[]) returning case_id, number, opened_by)
       insert into case_alias select case_id, number, opened_by from gone on conflict do nothing`,
      [caseIds],
    );
  }

  /** Operators with a case under one of these divisions (prefixes of codes). */
  async inDivisions(em: EntityManager, prefixes: readonly string[]): Promise<string[]> {
    if (prefixes.length === 0) return [];
    const rows: { operator: string }[] = await em.query(
      `select distinct operator from case_file where exists (select 1 from unnest($1::text[]) as region(prefix) where starts_with(jurisdiction, prefix))`,
      [prefixes],
    );
    return rows.map((row) => row.operator);
  }

  /** Operators of cases whose next instant (a deadline, the moment a rule waits for) has come. */
  async due(em: EntityManager, limit: number): Promise<string[]> {
    const rows: { operator: string }[] = await em.query(
      `select distinct operator from (select operator from case_file where next_instant <= now() order by next_instant limit $1) due`,
      [limit],
    );
    return rows.map((row) => row.operator);
  }

  /** Numbers run per division and year; the row of the counter is locked until commit. */
  async nextNumber(em: EntityManager, jurisdiction: string, year: number): Promise<string> {
    const scope = `${jurisdiction}-${year}`;
    const [{ last }] = await em.query(
      `with n as (insert into case_number as c values ($1, 1) on conflict (scope) do update set last = c.last + 1 returning last) select last from n`,
      [scope],
    );
    return `QL-${scope}-${String(last).padStart(5, '0')}`;
  }

  async save(em: EntityManager, cases: readonly FoldedCase[]): Promise<void> {
    if (cases.length === 0) return;
    await em.query(
      `insert into case_file (case_id, number, operator, episode, relapse_of, opened_by, opened_at, jurisdiction, status, names,
         open_findings, overdue, event_count, last_event_at, next_instant, revision, file, hash)
       select (c->>'caseId')::uuid, c->>'number', c->>'operator', (c->>'episode')::int, (c->>'relapseOf')::uuid, (c->>'openedBy')::uuid,
         to_timestamp((c->>'openedAt')::numeric / 1000), c->>'jurisdiction', c->>'status', c->>'names', (c->>'openFindings')::int,
         (c->>'overdue')::int, (c->>'eventCount')::int, to_timestamp((c->>'lastEventAt')::numeric / 1000),
         to_timestamp((c->>'nextInstant')::numeric / 1000), 1, c->'file', c->>'hash'
       from jsonb_array_elements($1::jsonb) c
       on conflict (case_id) do update set opened_by = excluded.opened_by, opened_at = excluded.opened_at, jurisdiction = excluded.jurisdiction,
         status = excluded.status, names = excluded.names, open_findings = excluded.open_findings, overdue = excluded.overdue,
         event_count = excluded.event_count, last_event_at = excluded.last_event_at, next_instant = excluded.next_instant,
         revision = case_file.revision + (case_file.hash <> excluded.hash)::int, file = excluded.file, hash = excluded.hash`,
      [JSON.stringify(cases.map(columns))],
    );
    await this.placeEvents(em, cases);
  }

  private async placeEvents(em: EntityManager, cases: readonly FoldedCase[]): Promise<void> {
    const pairs = cases.flatMap(({ row, eventIds }) => eventIds.map((eventId) => [eventId, row.caseId] as const));
    await em.query(
      `update assignment a set case_id = p.case_id from unnest($1::uuid[], $2::uuid[]) as p(event_id, case_id)
       where a.event_id = p.event_id and a.case_id is distinct from p.case_id`,
      [pairs.map(([id]) => id), pairs.map(([, id]) => id)],
    );
  }
}

function columns({ row, file, eventIds }: FoldedCase): Record<string, unknown> {
  return {
    ...row,
    openedAt: file.openedAt,
    jurisdiction: file.jurisdiction,
    status: file.status,
    names: [row.number, ...file.names, ...file.keys].join('\n'),
    openFindings: file.findings.filter((finding) => finding.status === 'open').length,
    overdue: file.obligations.filter((obligation) => obligation.status === 'overdue').length,
    eventCount: eventIds.length,
    lastEventAt: Math.max(...file.timeline.map((entry) => entry.recordedAt), file.openedAt),
    nextInstant: file.nextInstant ?? null,
    file,
    hash: viewHash(file),
  };
}
