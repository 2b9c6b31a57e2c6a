import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import type { CaseAccess } from './case-access';

/** Who was given what of which case. Rows are added and never changed. */
@Injectable()
export class CaseAccessRepository {
  async add(em: EntityManager, { id, at }: { id: string; at: number }, rows: readonly CaseAccess[]): Promise<void> {
    if (rows.length === 0) return;
    await em.query(
      `insert into case_access (access_id, supplier, case_id, jurisdiction, at, kind, resource, actor, agency, role, purpose, stated, session, kinds)
       select $1::uuid, a.supplier, a."caseId", a.jurisdiction, to_timestamp($2::bigint / 1000.0), a.kind, a.resource, a.actor, a.agency, a.role,
         a.purpose, a.stated, a.session, a.kinds
       from json_to_recordset($3::json) as a(supplier text, "caseId" uuid, jurisdiction text, kind text, resource text, actor text, agency text,
         role text, purpose text, stated boolean, session text, kinds text[])`,
      [id, at, JSON.stringify(rows)],
    );
  }

  /** The purpose that was stated last in a session for a case. */
  async purposeOf(em: EntityManager, session: string, caseId: string): Promise<string | undefined> {
    const [row]: { purpose: string }[] = await em.query(
      `select purpose from case_access where session = $1 and case_id = $2::uuid and stated order by at desc, access_id desc limit 1`,
      [session, caseId],
    );
    return row?.purpose;
  }
}
