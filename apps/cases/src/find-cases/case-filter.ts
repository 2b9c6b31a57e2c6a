import type { CaseStatus } from '@quanlian/case-file';
import { QueryInvalid } from '@quanlian/service-kit';
import { limitOf } from '../page-limit';
import { FindCasesRequest } from './find-cases.request';
import { readCursor } from './sort-order';
import type { Cursor, Sort } from './sort-order';

export interface CaseFilter {
  /** leading digits of a division code */
  division?: string;
  status?: CaseStatus;
  /** a key, `<kind>:<value>` */
  subject?: string;
  /** any part of a key, a name or a number */
  q?: string;
  openFindings?: boolean;
  overdue?: boolean;
  sort: Sort;
  limit: number;
  after?: Cursor;
}

export function caseFilter({
  jurisdiction,
  status,
  subject,
  q,
  openFindings,
  overdue,
  sort = '-openedAt',
  limit,
  after,
}: FindCasesRequest): CaseFilter {
  const cursor = after === undefined ? undefined : readCursor(after);
  if (cursor && cursor.sort !== sort) {
    throw new QueryInvalid([
      { pointer: '/query/after', detail: `Found the "next" of an answer sorted by ${cursor.sort}, expected one sorted by ${sort}.` },
    ]);
  }
  return {
    ...(jurisdiction !== undefined && { division: jurisdiction.replace(/(00)+$/, '') }),
    ...(status !== undefined && { status }),
    ...(subject !== undefined && { subject }),
    ...(q !== undefined && { q }),
    ...(openFindings !== undefined && { openFindings: openFindings === 'true' }),
    ...(overdue !== undefined && { overdue: overdue === 'true' }),
    sort: sort as Sort,
    limit: limitOf(limit),
    ...(cursor && { after: cursor }),
  };
}
