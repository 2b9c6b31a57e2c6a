import { scopeSql, type RowScope } from '@quanlian/access';
import type { Clock, HistoryFilter } from './history-filter';

const COLUMN_OF: Readonly<Record<Clock, string>> = { occurred: 'occurred_at', recorded: 'recorded_at', accepted: 'accepted_at' };

export interface Condition {
  sql: string;
  values: unknown[];
}

const BY_SUBJECT = (kind: string, value: string): string =>
  `h.position IN (SELECT k.position FROM history_key k WHERE k.kind = ${kind} AND k.value = ${value})`;

const BY_CASE = (caseId: string): string => `h.position IN (
  SELECT c.position FROM history_case c WHERE c.case_id = ${caseId}
  UNION
  SELECT k.position FROM history_case_operator o JOIN history_key k ON k.kind = o.kind AND k.value = o.value WHERE o.case_id = ${caseId})`;

const COLUMNS = { jurisdiction: 'h.jurisdiction', agency: 'h.agency', id: 'h.event_id' };

/** Scope and filter as a condition on `history h`; a page runs from its cursor (exclusive) to `until` (inclusive). */
export function historyCondition(filter: HistoryFilter, scope: RowScope): Condition {
  const scoped = scopeSql(scope, COLUMNS);
  const values: unknown[] = [...scoped.values];
  const value = (each: unknown): string => `$${values.push(each)}`;
  const { until } = filter;
  const clock = COLUMN_OF[filter.clock];
  const parts = [
    scoped.sql,
    `h.position > ${value(filter.after)}`,
    until !== undefined && `h.position <= ${value(until)}`,
    filter.from && `h.${clock} >= ${value(filter.from)}`,
    filter.to && `h.${clock} < ${value(filter.to)}`,
    filter.type && `h.code = ${value(filter.type)}`,
    filter.agency && `h.agency = ${value(filter.agency)}`,
    filter.organ && `h.organ = ${value(filter.organ)}`,
    filter.subject && BY_SUBJECT(value(filter.subject.kind), value(filter.subject.value)),
    filter.caseId && BY_CASE(value(filter.caseId)),
  ];
  return { sql: parts.filter((part) => typeof part === 'string').join(' AND '), values };
}
