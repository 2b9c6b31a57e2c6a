import { Injectable } from '@nestjs/common';
import { formatBeijing, KEY_KINDS } from '@quanlian/contracts';
import { EntityManager } from 'typeorm';
import type { CaseFilter } from './case-filter';
import { SORTS, writeCursor } from './sort-order';

export interface CaseSummary {
  caseId: string;
  number: string;
  operator: string;
  names: string[];
  jurisdiction: string;
  status: string;
  openedAt: string;
  lastEventAt: string;
  openFindings: number;
  overdue: number;
  eventCount: number;
  revision: number;
}

export interface CasePage {
  cases: CaseSummary[];
  /** cursor of the page that follows, null at the end */
  next: string | null;
}

@Injectable()
export class FindCasesQuery {
  async find(em: EntityManager, filter: CaseFilter): Promise<CasePage> {
    const { sort, limit } = filter;
    const { conditions, values } = conditionsOf(filter);
    const [column, direction] = SORTS[sort];
    const rows: Row[] = await em.query(
      `select case_id, number, operator, names, jurisdiction, status, opened_at, last_event_at, open_findings, overdue, event_count, revision,
         ${column}::text as cursor_value
       from case_file where ${conditions.join(' and ')} order by ${column} ${direction}, case_id ${direction} limit ${limit + 1}`,
      values,
    );
    const page = rows.slice(0, limit);
    const last = rows.length > limit ? page.at(-1) : undefined;
    return { cases: page.map(summary), next: last ? writeCursor({ sort, value: last.cursor_value, caseId: last.case_id }) : null };
  }
}

function conditionsOf({ division, status, subject, q, openFindings, overdue, sort, after }: CaseFilter): { conditions: string[]; values: unknown[] } {
  const values: unknown[] = [];
  const conditions = ['true'];
  const where = (value: unknown, sql: (place: string) => string): void => {
    if (value === undefined) return;
    values.push(value);
    conditions.push(sql(`$${values.length}`));
  };
  where(division, (p) => `jurisdiction like ${p} || '%'`);
  where(status, (p) => `status = ${p}`);
  where(subject, (p) => `(operator = ${p} or case_id in (select a.case_id from event_key k join assignment a using (event_id) where k.key = ${p}))`);
  where(q && `%${q.replace(/[\\%_]/g, '\\$&')}%`, (p) => `names ilike ${p}`);
  where(openFindings, (p) => `(open_findings > 0) = ${p}`);
  where(overdue, (p) => `(overdue > 0) = ${p}`);
  if (after) {
    const [column, direction] = SORTS[sort];
    const cast = column === 'number' ? 'text' : 'timestamptz';
    values.push(after.value, after.caseId);
    conditions.push(`(${column}, case_id) ${direction === 'asc' ? '>' : '<'} ($${values.length - 1}::${cast}, $${values.length}::uuid)`);
  }
  return { conditions, values };
}

interface Row {
  case_id: string;
  number: string;
  operator: string;
  /** number, names and keys, one a line: what a search looks at */
  names: string;
  jurisdiction: string;
  status: string;
  opened_at: Date;
  last_event_at: Date;
  open_findings: number;
  overdue: number;
  event_count: number;
  revision: string;
  cursor_value: string;
}

const isKey = (text: string): boolean => KEY_KINDS.some((kind) => text.startsWith(`${kind}:`));

function summary(row: Row): CaseSummary {
  return {
    caseId: row.case_id,
    number: row.number,
    operator: row.operator,
    names: row.names.split('\n').filter((text) => text !== row.number && !isKey(text)),
    jurisdiction: row.jurisdiction,
    status: row.status,
    openedAt: formatBeijing(row.opened_at.getTime()),
    lastEventAt: formatBeijing(row.last_event_at.getTime()),
    openFindings: row.open_findings,
    overdue: row.overdue,
    eventCount: row.event_count,
    revision: Number(row.revision),
  };
}
