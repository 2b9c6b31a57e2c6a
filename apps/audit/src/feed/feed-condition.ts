import { prefixesUnder, scopeSql, NO_NEWS, type FeedScope } from '@quanlian/access';
import { keyString } from '@quanlian/contracts';
import { typesOfDuty } from './duty-types';
import type { FeedFilter } from './feed-filter';

/** A stretch of the history: behind `after`, up to and with `until`. */
export interface Stretch {
  after: number;
  until: number;
}

const LINE = { jurisdiction: 'f.jurisdiction', agency: 'f.agency', id: 'f.event_id' };

/** Scope and filter as a condition on `feed_line f`. What leads to a key other than the subject is found where the facts are open, and only there. */
export function feedCondition(filter: FeedFilter, scope: FeedScope, { after, until }: Stretch): { sql: string; values: unknown[] } {
  const values: unknown[] = [];
  const value = (each: unknown): string => `$${values.push(each)}`;
  const within = (rows: Parameters<typeof scopeSql>[0]): string => {
    const { sql, values: own } = scopeSql(rows, LINE, values.length + 1);
    values.push(...own);
    return `(${sql})`;
  };
  const [from, to] = [value(after), value(until)];
  const stretch = (column: string): string => `${column} > ${from}::bigint AND ${column} <= ${to}::bigint`;
  const byKey = ({ kind, value: name }: NonNullable<FeedFilter['subject']>): string =>
    `f.position IN (SELECT k.position FROM history_key k WHERE k.kind = ${value(kind)} AND k.value = ${value(name)} AND ${stretch('k.position')})`;
  const byDuty = (policyId: string): string =>
    `f.position IN (SELECT p.position FROM history_policy p WHERE p.policy_id = ${value(policyId)} AND ${stretch('p.position')})`;
  const parts = [
    stretch('f.position'),
    `(${within(scope.facts)} OR (${within({ divisions: scope.divisions, sampled: false })} AND f.code = ANY (${value(scope.codes)}::text[])))`,
    `f.code <> ALL (${value(NO_NEWS)}::text[])`,
    filter.types && `f.code = ANY (${value(filter.types)}::text[])`,
    filter.region !== undefined && within({ divisions: prefixesUnder(filter.region), sampled: false }),
    filter.subject && `(f.subject = ${value(keyString(filter.subject))} OR ${byKey(filter.subject)})`,
    filter.obligation !== undefined && `(f.code = ANY (${value(typesOfDuty(filter.obligation))}::text[]) OR ${byDuty(filter.obligation)})`,
  ];
  return { sql: parts.filter((part) => typeof part === 'string').join(' AND '), values };
}
