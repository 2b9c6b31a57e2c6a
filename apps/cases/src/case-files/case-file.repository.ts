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
  /** The case that the event with this id belongs to now. */
  async ofEvent(em: EntityManager, eventId: string): Promise<CaseRow | undefined> {
    const rows: StoredRow[] = await em.query(`${SELECT} where case_id = (select case_id from assignment where event_id = $1::uuid)`, [eventId]);
    return rows.map(toRow)[0];
  }

  async byId(em: EntityManager, caseId: string): Promise<CaseFile | undefined> {
    const rows: { file: CaseFile }[] = await em.query(`select file from case_file where case_id = $1::uuid`, [caseId]);
    return rows[0]?.file;
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

  /** Makes the cases of these operators the given ones: a case that goes by another name now, or that no event is left for, has no file of its own. */
  async replace(em: EntityManager, operators: readonly string[], cases: readonly FoldedCase[]): Promise<void> {
    await em.query(
      `with gone as (delete from case_file where operator = any($1) and case_id <> all($2::uuid[]) returning case_id)
       update assignment set case_id = null where case_id in (select case_id from gone)`,
      [operators, cases.map(({ row }) => row.caseId)],
    );
    await this.save(em, cases);
  }

  private async save(em: EntityManager, cases: readonly FoldedCase[]): Promise<void> {
    if (cases.length === 0) return;
    await em.query(
      `insert into case_file (case_id, number, operator, episode, relapse_of, opened_by, opened_at, jurisdiction, status, names,
         open_findings, overdue, event_count, last_event_at, next_instant, revision, file, hash)
       select (c->>'caseId')::uuid, c->>'number', c->>'operator', (c->>'episode')::int, (c->>'relapseOf')::uuid, (c->>'openedBy')::uuid,
         to_timestamp((c->>'openedAt')::numeric / 1000), c->>'jurisdiction', c->>'status', c->>'names', (c->>'openFindings')::int,
         (c->>'overdue')::int, (c->>'eventCount')::int, to_timestamp((c->>'lastEventAt')::numeric / 1000),
         to_timestamp((c->>'nextInstant')::numeric / 1000), 1, c->'file', c->>'hash'
       from jsonb_array_elements($1::jsonb) c
       on conflict (case_id) do update set operator = excluded.operator, episode = excluded.episode, relapse_of = excluded.relapse_of,
         opened_by = excluded.opened_by, opened_at = excluded.opened_at, jurisdiction = excluded.jurisdiction,
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
