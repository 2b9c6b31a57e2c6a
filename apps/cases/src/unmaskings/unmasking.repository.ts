import { Injectable } from '@nestjs/common';
import type { FieldKind, Purpose } from '@quanlian/access';
import { EntityManager } from 'typeorm';
import type { Unmasking } from './unmasking';

interface Row {
  unmasking_id: string;
  case_id: string;
  operator: string;
  jurisdiction: string;
  officer: string;
  role: string;
  purpose: Purpose;
  fields: FieldKind[];
  at: Date;
  expires_at: Date;
}

const SELECT = 'select unmasking_id, case_id, operator, jurisdiction, officer, role, purpose, fields, at, expires_at from unmasking u';
const RUNS = `expires_at > clock_timestamp() and not exists (select from unmasking_withdrawal w where w.unmasking_id = u.unmasking_id)`;

/** Unmaskings and their withdrawals. Both are added and never changed: that one has ended follows from the clock and from its withdrawal. */
@Injectable()
export class UnmaskingRepository {
  async add(em: EntityManager, { unmaskingId, caseId, operator, jurisdiction, officer, role, purpose, fields, ...times }: Unmasking): Promise<void> {
    await em.query(
      `insert into unmasking (unmasking_id, case_id, operator, jurisdiction, officer, role, purpose, fields, at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, to_timestamp($9::bigint / 1000.0), to_timestamp($10::bigint / 1000.0))`,
      [unmaskingId, caseId, operator, jurisdiction, officer, role, purpose, fields, times.at, times.expiresAt],
    );
  }

  async find(em: EntityManager, unmaskingId: string): Promise<Unmasking | undefined> {
    const rows: Row[] = await em.query(`${SELECT} where unmasking_id = $1::uuid`, [unmaskingId]);
    return rows.map(unmaskingOf)[0];
  }

  /** Those by which somebody, in this role and for this purpose, is shown more of this very case. */
  async running(em: EntityManager, by: Pick<Unmasking, 'officer' | 'role' | 'purpose' | 'caseId' | 'operator'>): Promise<Unmasking[]> {
    const rows: Row[] = await em.query(
      `${SELECT} where officer = $1 and role = $2 and purpose = $3 and case_id = $4::uuid and operator = $5 and ${RUNS} order by expires_at, unmasking_id`,
      [by.officer, by.role, by.purpose, by.caseId, by.operator],
    );
    return rows.map(unmaskingOf);
  }

  /** False where it has ended before. Of two who withdraw it at once, the second finds it ended. */
  async withdraw(
    em: EntityManager,
    unmaskingId: string,
    { by, role, reason, at }: { by: string; role: string; reason: string; at: number },
  ): Promise<boolean> {
    const rows: unknown[] = await em.query(
      `insert into unmasking_withdrawal (unmasking_id, officer, role, reason, at)
       select unmasking_id, $2, $3, $4, to_timestamp($5::bigint / 1000.0) from unmasking u where unmasking_id = $1::uuid and ${RUNS}
       on conflict do nothing returning 1`,
      [unmaskingId, by, role, reason, at],
    );
    return rows.length > 0;
  }
}

const unmaskingOf = (row: Row): Unmasking => ({
  unmaskingId: row.unmasking_id,
  caseId: row.case_id,
  operator: row.operator,
  jurisdiction: row.jurisdiction,
  officer: row.officer,
  role: row.role,
  purpose: row.purpose,
  fields: row.fields,
  at: row.at.getTime(),
  expiresAt: row.expires_at.getTime(),
});
