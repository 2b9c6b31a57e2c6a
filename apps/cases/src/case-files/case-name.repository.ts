import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import type { CaseName } from './case-names';

/** With the operator who has its opening event now. */
export type GivenName = CaseName & { operator: string };

interface Row {
  case_id: string;
  number: string;
  opened_by: string;
  given_at: Date;
}

const COLUMNS = 'case_id, number, opened_by, given_at';
const toName = (row: Row): CaseName => ({ caseId: row.case_id, number: row.number, openedBy: row.opened_by, givenAt: row.given_at.getTime() });
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Every name that a case was ever given: each leads somewhere for ever. */
@Injectable()
export class CaseNameRepository {
  /** Names whose opening event is one of these operators' now. */
  async ofOperators(em: EntityManager, operators: readonly string[]): Promise<CaseName[]> {
    const rows: Row[] = await em.query(`select ${COLUMNS} from case_name where operator = any($1)`, [operators]);
    return rows.map(toName);
  }

  async ofOpeners(em: EntityManager, eventIds: readonly string[]): Promise<CaseName[]> {
    const rows: Row[] = await em.query(`select ${COLUMNS} from case_name where opened_by = any($1::uuid[])`, [eventIds]);
    return rows.map(toName);
  }

  /** By id or number. */
  async named(em: EntityManager, text: string): Promise<CaseName | undefined> {
    if (text.includes('\0')) return undefined;
    const column = UUID.test(text) ? 'case_id' : 'number';
    const rows: Row[] = await em.query(`select ${COLUMNS} from case_name where ${column} = $1`, [text]);
    return rows.map(toName)[0];
  }

  async give(em: EntityManager, names: readonly GivenName[]): Promise<void> {
    if (names.length === 0) return;
    await em.query(
      `insert into case_name (case_id, number, opened_by, operator, given_at)
       select (n->>'caseId')::uuid, n->>'number', (n->>'openedBy')::uuid, n->>'operator', to_timestamp((n->>'givenAt')::numeric / 1000)
       from jsonb_array_elements($1::jsonb) n`,
      [JSON.stringify(names)],
    );
  }

  /** Numbers run per division and year; the row of the counter is locked until commit. */
  async nextNumber(em: EntityManager, jurisdiction: string, year: number): Promise<string> {
    const scope = `${jurisdiction}-${year}`;
    const [{ last }] = await em.query(
      `with n as (insert into case_number as c values ($1, 1) on conflict (scope) do update set last = c.last + 1 returning last) select last from n`,
      [scope],
    );
    return `QL-${scope}-${String(last).padStart(5, '0')}`;
  }
}
