import { endOfRange } from '@quanlian/access';
import type { CaseFilter } from './case-filter';
import type { Conditions } from './conditions';
import { SORTS } from './sort-order';

/** All of a filter but its search. */
export function addFilter(where: Conditions, { division, status, subject, openFindings, overdue, sort, after }: CaseFilter): void {
  if (division !== undefined)
    where.add([division, endOfRange(division)], (from, until) => `(jurisdiction ~>=~ ${from} and jurisdiction ~<~ ${until})`);
  if (status !== undefined) where.add([status], (p) => `status = ${p}`);
  if (subject !== undefined) {
    where.add(
      [subject],
      (p) =>
        `case_id in (select case_id from case_file where operator = ${p}
           union select a.case_id from event_key k join assignment a using (event_id) where k.key = ${p})`,
    );
  }
  if (openFindings !== undefined) where.add([], () => (openFindings ? 'open_findings > 0' : 'open_findings = 0'));
  if (overdue !== undefined) where.add([], () => (overdue ? 'overdue > 0' : 'overdue = 0'));
  if (after) {
    const [column, direction] = SORTS[sort];
    const from = (p: string): string => (column === 'number' ? `${p}::text` : `to_timestamp(${p}::bigint / 1000.0)`);
    where.add([after.value, after.caseId], (v, id) => `(${column}, case_id) ${direction === 'asc' ? '>' : '<'} (${from(v)}, ${id}::uuid)`);
  }
}
