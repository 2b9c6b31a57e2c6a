import { Injectable } from '@nestjs/common';
import type { FieldKind, Purpose, Role } from '@quanlian/access';
import { EntityManager } from 'typeorm';
import type { Disclosure } from './disclosure';
import type { Receiver } from './receiver';

interface Row {
  disclosure_id: string;
  case_id: string;
  operator: string;
  jurisdiction: string;
  agency: string;
  division: string;
  legal_basis: string;
  purpose: Purpose;
  fields: FieldKind[];
  role: Role;
  at: Date;
  expires_at: Date;
}

const COLUMNS = [
  'disclosure_id',
  'case_id',
  'operator',
  'jurisdiction',
  'agency',
  'division',
  'legal_basis',
  'purpose',
  'fields',
  'role',
  'at',
  'expires_at',
];
const SELECT = `select ${COLUMNS.map((column) => `d.${column}`).join(', ')} from disclosure d`;
const RUNS = `d.expires_at > clock_timestamp() and not exists (select from disclosure_withdrawal w where w.disclosure_id = d.disclosure_id)`;

/** Disclosures and their withdrawals. Both are added and never changed: that one has ended follows from the clock and from its withdrawal. */
@Injectable()
export class DisclosureRepository {
  async add(em: EntityManager, one: Disclosure): Promise<void> {
    await em.query(
      `insert into disclosure (${COLUMNS.join(', ')})
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, to_timestamp($11::bigint / 1000.0), to_timestamp($12::bigint / 1000.0))`,
      [
        one.disclosureId,
        one.caseId,
        one.operator,
        one.jurisdiction,
        one.receiver.agency,
        one.receiver.division,
        one.legalBasis,
        one.purpose,
        one.fields,
        one.role,
        one.at,
        one.expiresAt,
      ],
    );
  }

  async find(em: EntityManager, disclosureId: string): Promise<Disclosure | undefined> {
    const rows: Row[] = await em.query(`${SELECT} where d.disclosure_id = $1::uuid`, [disclosureId]);
    return rows.map(disclosureOf)[0];
  }

  /** Those that run for a receiver, of cases that are still what they were; of one case the one that lasts longest comes first. */
  async running(em: EntityManager, { agency, division }: Receiver): Promise<Disclosure[]> {
    const rows: Row[] = await em.query(
      `${SELECT} join case_file c on c.case_id = d.case_id and c.operator = d.operator
       where d.agency = $1 and d.division = $2 and ${RUNS} order by d.expires_at desc, d.disclosure_id`,
      [agency, division],
    );
    return rows.map(disclosureOf);
  }

  /** False where it has ended before. Of two who withdraw it at once, the second finds it ended. */
  async withdraw(
    em: EntityManager,
    disclosureId: string,
    { by, role, reason, at }: { by: string; role: string; reason: string; at: number },
  ): Promise<boolean> {
    const rows: unknown[] = await em.query(
      `insert into disclosure_withdrawal (disclosure_id, officer, role, reason, at)
       select d.disclosure_id, $2, $3, $4, to_timestamp($5::bigint / 1000.0) from disclosure d where d.disclosure_id = $1::uuid and ${RUNS}
       on conflict do nothing returning 1`,
      [disclosureId, by, role, reason, at],
    );
    return rows.length > 0;
  }
}

const disclosureOf = (row: Row): Disclosure => ({
  disclosureId: row.disclosure_id,
  caseId: row.case_id,
  operator: row.operator,
  jurisdiction: row.jurisdiction,
  receiver: { agency: row.agency, division: row.division },
  legalBasis: row.legal_basis,
  purpose: row.purpose,
  fields: row.fields,
  role: row.role,
  at: row.at.getTime(),
  expiresAt: row.expires_at.getTime(),
});
