import { endOfRange, type RowScope } from './row-scope';

/** Where a query finds what the scope asks about, such as `c.jurisdiction`. */
export interface ScopeColumns {
  jurisdiction: string;
  agency?: string;
  id?: string;
}

/** A condition for WHERE with its parameters, never with values in its text. */
export interface Predicate {
  sql: string;
  values: readonly string[];
}

/** Text compared byte by byte, so the answer does not depend on a collation and an index with text_pattern_ops serves it. */
const between = (column: string, from: string, until: string): string => `(${column} ~>=~ ${from} and ${column} ~<~ ${until})`;

/** A row is in the sample where the MD5 of its id starts with 0; `inSample` says the same. */
export const sampleSql = (id: string): string => `md5(${id}::text) like '0%'`;

/** The scope as a condition; its parameters are numbered from `first`. */
export function scopeSql(scope: RowScope, columns: ScopeColumns, first = 1): Predicate {
  const values: string[] = [];
  const value = (text: string): string => `$${first - 1 + values.push(text)}::text`;
  const area = scope.divisions.map((prefix) => between(columns.jurisdiction, value(prefix), value(endOfRange(prefix))));
  const parts = [area.length === 0 ? 'false' : `(${area.join(' or ')})`];
  if (scope.agency !== undefined) parts.push(columns.agency ? `${columns.agency} = ${value(scope.agency)}` : 'false');
  if (scope.sampled) parts.push(columns.id ? sampleSql(columns.id) : 'false');
  const inArea = parts.join(' and ');
  if (scope.disclosed === undefined || columns.id === undefined) return { sql: inArea, values };
  return { sql: `((${inArea}) or ${columns.id} = any(${value(`{${scope.disclosed.join(',')}}`)}::uuid[]))`, values };
}
