import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';

/** Operators whose case files do not show all their events yet: written with the events, removed with the fold, so none is forgotten by a crash. */
@Injectable()
export class StaleOperatorRepository {
  async mark(em: EntityManager, operators: Iterable<string>): Promise<void> {
    const all = [...operators].sort();
    if (all.length > 0) await em.query(`insert into stale_operator (operator) select unnest($1::text[]) on conflict do nothing`, [all]);
  }

  /** Those with a case under one of these divisions (prefixes of codes). */
  async markRegions(em: EntityManager, prefixes: readonly string[]): Promise<void> {
    if (prefixes.length === 0) return;
    await em.query(
      `insert into stale_operator (operator) select distinct operator from case_file
       where exists (select 1 from unnest($1::text[]) as region(prefix) where starts_with(jurisdiction, prefix)) on conflict do nothing`,
      [prefixes],
    );
  }

  /** Those of cases whose next instant (a deadline, the moment a rule waits for) has come. */
  async markDue(em: EntityManager): Promise<void> {
    await em.query(
      `insert into stale_operator (operator) select distinct operator from case_file where next_instant <= clock_timestamp() on conflict do nothing`,
    );
  }

  /** Takes those that have waited longest; a rollback gives them back. */
  async take(em: EntityManager, limit: number): Promise<Set<string>> {
    const [rows]: [{ operator: string }[], number] = await em.query(
      `delete from stale_operator where operator in (select operator from stale_operator order by since, operator limit $1) returning operator`,
      [limit],
    );
    return new Set(rows.map(({ operator }) => operator));
  }
}
