import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import type { Emergency, Review } from './emergency';
import { emergencyOf, SELECT_EMERGENCY } from './emergency.row';
import type { EmergencyRow } from './emergency.row';

/** Emergencies and their reviews. Both are added and never changed: that an access has ended follows from the clock and from the review. */
@Injectable()
export class EmergencyRepository {
  async add(
    em: EntityManager,
    { emergencyId, caseId, number, operator, jurisdiction, officer, role, agency, reason, ...times }: Emergency,
  ): Promise<void> {
    await em.query(
      `insert into emergency (emergency_id, case_id, number, operator, jurisdiction, officer, role, agency, reason, at, expires_at, review_due_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, to_timestamp($10::bigint / 1000.0), to_timestamp($11::bigint / 1000.0), to_timestamp($12::bigint / 1000.0))`,
      [emergencyId, caseId, number, operator, jurisdiction, officer, role, agency ?? null, reason, times.at, times.expiresAt, times.reviewDueAt],
    );
  }

  /** False where somebody has closed it before. */
  async addReview(em: EntityManager, emergencyId: string, { by, role, outcome, reason, at }: Review): Promise<boolean> {
    const rows: unknown[] = await em.query(
      `insert into emergency_review (emergency_id, officer, role, outcome, reason, at)
       values ($1, $2, $3, $4, $5, to_timestamp($6::bigint / 1000.0)) on conflict do nothing returning 1`,
      [emergencyId, by, role, outcome, reason, at],
    );
    return rows.length > 0;
  }

  async find(em: EntityManager, emergencyId: string): Promise<Emergency | undefined> {
    const rows: EmergencyRow[] = await em.query(`${SELECT_EMERGENCY} where e.emergency_id = $1::uuid`, [emergencyId]);
    return rows.map(emergencyOf)[0];
  }

  /** The emergency in which an officer may open a case right now, by any of its names. */
  async running(em: EntityManager, officer: string, caseIds: readonly string[]): Promise<Emergency | undefined> {
    const rows: EmergencyRow[] = await em.query(
      `${SELECT_EMERGENCY} where e.officer = $1 and e.case_id = any($2::uuid[]) and e.expires_at > clock_timestamp() and r.emergency_id is null
       order by e.expires_at desc limit 1`,
      [officer, caseIds],
    );
    return rows.map(emergencyOf)[0];
  }

  /** Reviews that nobody has closed, and those of them whose time is over. */
  async waiting(em: EntityManager): Promise<{ open: number; overdue: number }> {
    const [row] = await em.query<[{ open: number; overdue: number }]>(
      `select count(*)::int as open, (count(*) filter (where e.review_due_at <= clock_timestamp()))::int as overdue
       from emergency e left join emergency_review r using (emergency_id) where r.emergency_id is null`,
    );
    return row;
  }
}
