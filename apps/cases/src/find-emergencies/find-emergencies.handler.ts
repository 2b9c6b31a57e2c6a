import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { scopeSql, SealedAnswer } from '@quanlian/access';
import type { Mask, RowScope } from '@quanlian/access';
import { formatBeijing } from '@quanlian/contracts';
import { ScopedReader } from '@quanlian/service-kit';
import { EntityManager } from 'typeorm';
import { readAccessCursor, writeAccessCursor } from '../accesses/access-pages';
import { clockOf } from '../case-files/refresh-cases';
import { isOverdue, isRunning } from '../emergencies/emergency';
import type { Emergency } from '../emergencies/emergency';
import { emergencyOf, SELECT_EMERGENCY } from '../emergencies/emergency.row';
import type { EmergencyRow } from '../emergencies/emergency.row';
import { limitOf } from '../page-limit';
import { EmergencyPage, EmergencyResponse } from './emergency-page.response';
import { FindEmergenciesQuery } from './find-emergencies.query';
import type { EmergencyState, FindEmergenciesRequest } from './find-emergencies.request';

const CONDITION: Readonly<Record<EmergencyState, string>> = {
  open: 'r.emergency_id is null',
  overdue: 'r.emergency_id is null and e.review_due_at <= clock_timestamp()',
  closed: 'r.emergency_id is not null',
};

@QueryHandler(FindEmergenciesQuery)
export class FindEmergenciesHandler implements IQueryHandler<FindEmergenciesQuery> {
  constructor(private readonly reader: ScopedReader) {}

  async execute({ request, reading }: FindEmergenciesQuery): Promise<SealedAnswer<EmergencyPage>> {
    const limit = limitOf(request.limit);
    const answer = await this.reader.read(reading, 'access-record', async ({ em, scope, mask }) => {
      const found = await rowsOf(em, scope, request, limit + 1);
      const now = await clockOf(em);
      const shown = found.slice(0, limit).map(emergencyOf);
      const last = found.length > limit ? shown.at(-1) : undefined;
      return {
        emergencies: shown.map((one) => responseOf(one, now, mask)),
        next: last ? writeAccessCursor({ at: last.at, accessId: last.emergencyId }) : null,
      };
    });
    const filter = request.state === undefined ? [] : [`state=${request.state}`];
    return SealedAnswer.of(answer, { kind: 'search', resource: 'emergencies', filter, results: answer.emergencies.length });
  }
}

function rowsOf(em: EntityManager, scope: RowScope, { state, after }: FindEmergenciesRequest, count: number): Promise<EmergencyRow[]> {
  const cursor = readAccessCursor(after);
  const scoped = scopeSql(scope, { jurisdiction: 'e.jurisdiction', agency: 'e.agency', id: 'e.case_id' }, 4);
  return em.query(
    `${SELECT_EMERGENCY} where ${state === undefined ? 'true' : CONDITION[state]} and ${scoped.sql}
       and ($1::bigint is null or (e.at, e.emergency_id) < (to_timestamp($1::bigint / 1000.0), $2::uuid))
     order by e.at desc, e.emergency_id desc limit $3`,
    [cursor?.at ?? null, cursor?.accessId ?? null, count, ...scoped.values],
  );
}

function responseOf(one: Emergency, now: number, mask: Mask): EmergencyResponse {
  const { emergencyId, caseId, number, role, agency, review } = one;
  const official = (value: string, suppliedBy?: string): string => String(mask({ kind: 'official', suppliedBy, value }));
  const text = (value: string): string => String(mask({ kind: 'text', suppliedBy: agency, value }));
  return {
    emergencyId,
    caseId,
    number,
    officer: official(one.officer, agency),
    role,
    agency: agency ?? null,
    reason: text(one.reason),
    at: formatBeijing(one.at),
    expiresAt: formatBeijing(one.expiresAt),
    reviewDueAt: formatBeijing(one.reviewDueAt),
    running: isRunning(one, now),
    overdue: isOverdue(one, now),
    ...(review && { review: { by: official(review.by), outcome: review.outcome, reason: text(review.reason), at: formatBeijing(review.at) } }),
  };
}
