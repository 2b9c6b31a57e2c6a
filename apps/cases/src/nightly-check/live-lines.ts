import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import type { CaseLine } from '../case-files/case-line';

/** What is stored of a case and can be told again from its events. */
export type LiveLine = CaseLine & { hash: string };

/** Names as they are in `CaseLine`; instants as epoch ms. */
const SELECT = `
  select case_id as "caseId", number, operator, names, jurisdiction, status, open_findings as "openFindings", overdue, event_count as "eventCount", hash,
    round(extract(epoch from opened_at) * 1000)::float8 as "openedAt", round(extract(epoch from last_event_at) * 1000)::float8 as "lastEventAt"
  from case_file`;

/** Stored lines, and who has them or ought to. */
@Injectable()
export class LiveLines {
  ofOperators(em: EntityManager, operators: readonly string[]): Promise<LiveLine[]> {
    return em.query(`${SELECT} where operator = any($1)`, [operators]);
  }

  /** The next operators that have events or a case, in one fixed order. */
  async operatorsAfter(em: EntityManager, after: string, count: number): Promise<string[]> {
    const rows: { operator: string }[] = await em.query(
      `select operator from (
         (select distinct operator from assignment where operator > $1 order by operator limit $2) union
         (select distinct operator from case_file where operator > $1 order by operator limit $2)) as either
       order by operator limit $2`,
      [after, count],
    );
    return rows.map(({ operator }) => operator);
  }

  /** Those whose cases are to be folded again, by an event or by the clock: that these differ is no mistake. */
  async waiting(em: EntityManager, operators: readonly string[]): Promise<Set<string>> {
    const rows: { operator: string }[] = await em.query(
      `select operator from stale_operator where operator = any($1)
       union select operator from case_file where operator = any($1) and next_instant <= clock_timestamp()
       union select operator from waiting_operator where operator = any($1) and next_instant <= clock_timestamp()`,
      [operators],
    );
    return new Set(rows.map(({ operator }) => operator));
  }
}
