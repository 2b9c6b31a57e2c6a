import { Injectable } from '@nestjs/common';
import { maskKeyText, openKeyKinds, scopeSql } from '@quanlian/access';
import type { Mask } from '@quanlian/access';
import { formatBeijing, KEY_KINDS } from '@quanlian/contracts';
import type { Readable } from '@quanlian/service-kit';
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
  async find({ em, scope, mask }: Readable, filter: CaseFilter): Promise<CasePage> {
    const { sort, limit } = filter;
    const scoped = scopeSql(scope, { jurisdiction: 'jurisdiction', id: 'case_id' });
    const { conditions, values } = conditionsOf(filter, [...scoped.values], mask);
    const [column, direction] = SORTS[sort];
    const rows: Row[] = await em.query(
      `select case_id, number, operator, names, jurisdiction, status, opened_at, last_event_at, open_findings, overdue, event_count, revision,
         ${column}::text as cursor_value
       from ${filter.q === undefined ? 'case_file' : 'searchable_case'} where ${[scoped.sql, ...conditions].join(' and ')} order by ${column} ${direction}, case_id ${direction} limit ${limit + 1}`,
      values,
    );
    const page = rows.slice(0, limit);
    const last = rows.length > limit ? page.at(-1) : undefined;
    return {
      cases: page.map((row) => summary(row, mask)),
      next: last ? writeCursor({ sort, value: last.cursor_value, caseId: last.case_id }) : null,
    };
  }
}

function conditionsOf(
  { division, status, subject, q, openFindings, overdue, sort, after }: CaseFilter,
  values: unknown[],
  mask: Mask,
): { conditions: string[]; values: unknown[] } {
  const conditions: string[] = [];
  const where = (value: unknown, sql: (place: string) => string): void => {
    if (value === undefined) return;
    values.push(value);
    conditions.push(sql(`$${values.length}`));
  };
  where(division, (p) => `jurisdiction like ${p} || '%'`);
  where(status, (p) => `status = ${p}`);
  where(subject, (p) => `(operator = ${p} or case_id in (select a.case_id from event_key k join assignment a using (event_id) where k.key = ${p}))`);
  where(q && `%${q.replace(/[\\%_]/g, '\\$&')}%`, (p) => `names ilike ${p} and ${openLine(p, values, mask)}`);
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

/** A search finds by the lines that the reader is shown: a hit by a hidden key would tell that it is there. */
function openLine(pattern: string, values: unknown[], mask: Mask): string {
  const open = `$${values.push(openKeyKinds(mask))}::text[]`;
  const keys = `$${values.push(KEY_KINDS)}::text[]`;
  const names = `$${values.push(mask({ kind: 'identity', value: '' }) === '')}::boolean`;
  const shown = `case when split_part(line, ':', 1) = any(${keys}) then split_part(line, ':', 1) = any(${open}) else ${names} or line = number end`;
  return `exists (select from unnest(string_to_array(names, E'\\n')) as line where line ilike ${pattern} and ${shown})`;
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

function summary(row: Row, mask: Mask): CaseSummary {
  const names = row.names.split('\n').filter((text) => text !== row.number && !isKey(text));
  return {
    caseId: row.case_id,
    number: row.number,
    operator: String(maskKeyText(row.operator, mask, {})),
    names: names.map((name) => String(mask({ kind: 'identity', value: name }))),
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
