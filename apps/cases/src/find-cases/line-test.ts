import type { Mask } from '@quanlian/access';
import { searchText } from '../case-files/search-text';
import type { CaseFilter } from './case-filter';
import type { LineThen } from './line-then';
import { openLineTest } from './open-line';

/** The filter of the list on lines that are no rows. */
export function lineTest({ division, status, subject, q, openFindings, overdue }: CaseFilter, mask: Mask): (line: LineThen) => boolean {
  const isOpen = openLineTest(mask);
  const asked = q === undefined ? '' : searchText(q);
  return ({ summary, keys, lines }) =>
    (division === undefined || summary.jurisdiction.startsWith(division)) &&
    (status === undefined || summary.status === status) &&
    (subject === undefined || keys.has(subject)) &&
    (q === undefined || lines.some((line) => line.includes(asked) && isOpen(line))) &&
    (openFindings === undefined || summary.openFindings > 0 === openFindings) &&
    (overdue === undefined || summary.overdue > 0 === overdue);
}
