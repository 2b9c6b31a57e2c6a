import { Injectable } from '@nestjs/common';
import { DomainError, formatBeijing } from '@quanlian/contracts';
import { EntityManager } from 'typeorm';

export interface CaseFilter {
  jurisdiction?: string;
  status?: string;
  /** a key, `<kind>:<value>` */
  subject?: string;
  /** any part of a key or a name */
  q?: string;
  openFindings?: string;
  overdue?: string;
  sort?: string;
  limit?: string;
  after?: string;
}

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

/** Sort orders: column, direction. The case id breaks ties, so a cursor is stable while new cases arrive. */
const SORTS: Record<string, readonly [column: string, direction: 'asc' | 'desc']> = {
  '-openedAt': ['opened_at', 'desc'],
  openedAt: ['opened_at', 'asc'],
  '-lastEventAt': ['last_event_at', 'desc'],
  lastEventAt: ['last_event_at', 'asc'],
  number: ['number', 'asc'],
  '-number': ['number', 'desc'],
};
const LIMIT = { default: 50, max: 200 };

@Injectable()
export class FindCasesQuery {
  async find(em: EntityManager, filter: CaseFilter): Promise<{ cases: CaseSummary[]; next: string | null }> {
    const sort = filter.sort ?? '-openedAt';
    const order = SORTS[sort];
    if (!order) throw refuse('sort', sort, `one of ${Object.keys(SORTS).join(', ')}`);
    const limit = limitOf(filter.limit);
    const { conditions, values } = conditionsOf(filter, order, cursorOf(filter.after, sort));
    const [column, direction] = order;
    const rows: Row[] = await em.query(
      `select case_id, number, operator, names, jurisdiction, status, opened_at, last_event_at, open_findings, overdue, event_count, revision,
         ${column}::text as cursor_value
       from case_file where ${conditions.join(' and ')} order by ${column} ${direction}, case_id ${direction} limit ${limit + 1}`,
      values,
    );
    const page = rows.slice(0, limit);
    const last = rows.length > limit ? page.at(-1) : undefined;
    return { cases: page.map(summary), next: last ? encode([sort, last.cursor_value, last.case_id]) : null };
  }
}

type Order = readonly [string, 'asc' | 'desc'];

function conditionsOf(filter: CaseFilter, [column, direction]: Order, cursor: readonly [string, string] | undefined): { conditions: string[]; values: unknown[] } {
  const values: unknown[] = [];
  const conditions = ['true'];
  const where = (sql: (place: string) => string, value: unknown): void => {
    values.push(value);
    conditions.push(sql(`$${values.length}`));
  };
  if (filter.jurisdiction) where((p) => `jurisdiction like ${p} || '%'`, filter.jurisdiction.replace(/(00)+$/, ''));
  if (filter.status) where((p) => `status = ${p}`, filter.status);
  if (filter.subject) where((p) => `(operator = ${p} or case_id in (select a.case_id from event_key k join assignment a using (event_id) where k.key = ${p}))`, filter.subject);
  if (filter.q) where((p) => `(names ilike ${p} or number ilike ${p})`, `%${filter.q.replace(/[\\%_]/g, '\\$&')}%`);
  if (filter.openFindings === 'true') conditions.push('open_findings > 0');
  if (filter.overdue === 'true') conditions.push('overdue > 0');
  if (cursor) {
    const cast = column === 'number' ? 'text' : 'timestamptz';
    values.push(cursor[0], cursor[1]);
    conditions.push(`(${column}, case_id) ${direction === 'asc' ? '>' : '<'} ($${values.length - 1}::${cast}, $${values.length}::uuid)`);
  }
  return { conditions, values };
}

interface Row {
  case_id: string;
  number: string;
  operator: string;
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

function summary(row: Row): CaseSummary {
  return {
    caseId: row.case_id,
    number: row.number,
    operator: row.operator,
    names: row.names.split('\n').filter((name) => name && !name.includes(':')),
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

const encode = (parts: readonly string[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url');

function cursorOf(text: string | undefined, sort: string): readonly [string, string] | undefined {
  if (text === undefined) return undefined;
  try {
    const [of, value, id] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as string[];
    if (of === sort && typeof value === 'string' && /^[0-9a-f-]{36}$/.test(id ?? '')) return [value, id!];
  } catch {
    // Falls through: a text that is no JSON is as foreign as one of another order.
  }
  throw refuse('after', text, 'the "next" of an answer with the same sort');
}

function limitOf(text: string | undefined): number {
  const limit = Number(text ?? LIMIT.default);
  if (!Number.isInteger(limit) || limit < 1 || limit > LIMIT.max) throw refuse('limit', String(text), `a whole number from 1 to ${LIMIT.max}`);
  return limit;
}

const refuse = (name: string, found: string, expected: string): DomainError =>
  new DomainError('query.parameter-invalid', 'invalid', 'A query parameter cannot be read', `${name}: found "${found}", expected ${expected}.`, [
    { pointer: `/query/${name}`, code: 'query.parameter-invalid', detail: `Found "${found}", expected ${expected}.` },
  ]);
