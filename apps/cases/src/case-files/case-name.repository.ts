import { Injectable } from '@nestjs/common';
import type { CaseName } from '@quanlian/case-file';
import type { CaseEvent } from '@quanlian/contracts';
import { EntityManager } from 'typeorm';
import type { NamedCase } from './case-names';

interface Row {
  case_id: string;
  number: string;
  opened_by: string;
  given_at: Date;
  operator: string | null;
}

const SELECT = 'select n.case_id, number, opened_by, given_at, a.operator from case_name n left join assignment a on a.event_id = n.opened_by';
const toName = (row: Row): CaseName => ({ caseId: row.case_id, number: row.number, openedBy: row.opened_by, givenAt: row.given_at.getTime() });
const toNamed = (row: Row): NamedCase => ({ ...toName(row), operator: row.operator ?? undefined });
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Every name that a case was ever given: each leads somewhere for ever. */
@Injectable()
export class CaseNameRepository {
  async ofOpeners(em: EntityManager, eventIds: readonly string[]): Promise<CaseName[]> {
    const rows: Row[] = await em.query(`${SELECT} where opened_by = any($1::uuid[])`, [eventIds]);
    return rows.map(toName);
  }

  /** By id or number. */
  async named(em: EntityManager, text: string): Promise<NamedCase | undefined> {
    if (text.includes('\0')) return undefined;
    const column = UUID.test(text) ? 'case_id' : 'number';
    const rows: Row[] = await em.query(`${SELECT} where n.${column} = $1`, [text]);
    return rows.map(toNamed)[0];
  }

  /** Ids under which a case is or was known, its own among them. */
  async idsOfSame(em: EntityManager, { caseId, openedBy }: CaseName): Promise<string[]> {
    const rows: { case_id: string }[] = await em.query(
      `select n.case_id from case_name n join assignment a on a.event_id = n.opened_by
       where a.case_id = (select case_id from assignment where event_id = $1::uuid)`,
      [openedBy],
    );
    return [...new Set([caseId, ...rows.map((row) => row.case_id)])];
  }

  async all(em: EntityManager): Promise<NamedCase[]> {
    const rows: Row[] = await em.query(`${SELECT} order by number`);
    return rows.map(toNamed);
  }

  async give(em: EntityManager, names: readonly CaseName[]): Promise<void> {
    if (names.length === 0) return;
    await em.query(
      `insert into case_name (case_id, number, opened_by, given_at)
       select (n->>'caseId')::uuid, n->>'number', (n->>'openedBy')::uuid, to_timestamp((n->>'givenAt')::numeric / 1000)
       from jsonb_array_elements($1::jsonb) n`,
      [JSON.stringify(names)],
    );
  }

  /** Names that this service gave before it lost its views, as `case.opened` tells them; those that it knows stay as they are. */
  async register(em: EntityManager, events: readonly CaseEvent[]): Promise<void> {
    const opened = events.filter(({ type, agency }) => type === 'case.opened' && agency === 'system');
    if (opened.length === 0) return;
    await em.query(
      `with told as (select (e->'facts'->>'caseId')::uuid as case_id, e->'facts'->>'number' as number, (e->'facts'->>'openedBy')::uuid as opened_by,
           to_timestamp((e->>'recordedAt')::numeric / 1000) as given_at from jsonb_array_elements($1::jsonb) e),
         known as (insert into case_name (case_id, number, opened_by, given_at) select * from told on conflict do nothing returning number)
       insert into case_number as c (scope, last) select substring(number from '^QL-(.+)-\\d+$'), max(substring(number from '\\d+$')::int) from known group by 1
       on conflict (scope) do update set last = greatest(c.last, excluded.last)`,
      [JSON.stringify(opened)],
    );
  }

  /** One number for each, in the given order. Numbers run per division and year; the row of a counter is locked until commit. */
  async nextNumbers(em: EntityManager, places: readonly { jurisdiction: string; year: number }[]): Promise<string[]> {
    if (places.length === 0) return [];
    const scopes = places.map(({ jurisdiction, year }) => `${jurisdiction}-${year}`);
    const rows: { scope: string; last: number; taken: number }[] = await em.query(
      `with need as (select scope, count(*)::int as taken from unnest($1::text[]) as scope group by scope),
         counted as (insert into case_number as c (scope, last) select scope, taken from need order by scope
           on conflict (scope) do update set last = c.last + excluded.last returning scope, last)
       select scope, last, taken from counted join need using (scope)`,
      [scopes],
    );
    const next = new Map(rows.map(({ scope, last, taken }) => [scope, last - taken + 1]));
    return scopes.map((scope) => {
      const number = next.get(scope)!;
      next.set(scope, number + 1);
      return `QL-${scope}-${String(number).padStart(5, '0')}`;
    });
  }
}
