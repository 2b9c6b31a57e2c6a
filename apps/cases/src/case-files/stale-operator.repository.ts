import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { FOLD_SHARES } from './writer-lock';

/** Which marks are taken: of which share, at most how many, and how long they must have waited. */
export interface Turn {
  share: number;
  limit: number;
  waitedMs: number;
}

/**
 * Operators whose case files do not show all their events yet: marked with the events, the marks removed with the fold, so none is forgotten by a crash.
 * A mark that comes while its operator is folded stays, and the operator is folded once more.
 */
@Injectable()
export class StaleOperatorRepository {
  async mark(em: EntityManager, operators: Iterable<string>): Promise<void> {
    const all = [...operators].sort();
    if (all.length > 0) await em.query(`insert into stale_operator (operator) select unnest($1::text[])`, [all]);
  }

  /** Those with a case under one of these divisions (prefixes of codes). */
  async markRegions(em: EntityManager, prefixes: readonly string[]): Promise<void> {
    if (prefixes.length === 0) return;
    await em.query(
      `insert into stale_operator (operator) select distinct operator from case_file
       where exists (select 1 from unnest($1::text[]) as region(prefix) where starts_with(jurisdiction, prefix))`,
      [prefixes],
    );
  }

  /** Who has no case, but may get one at some instant without a further event; everybody else does not wait. */
  async wait(em: EntityManager, operators: readonly { operator: string; waitUntil?: number }[]): Promise<void> {
    const waiting = operators.filter(({ waitUntil }) => waitUntil !== undefined);
    await em.query(
      `with gone as (delete from waiting_operator where operator = any($1) and operator <> all($2))
       insert into waiting_operator select w.operator, to_timestamp(w.at / 1000.0) from unnest($2::text[], $3::bigint[]) as w(operator, at)
       on conflict (operator) do update set next_instant = excluded.next_instant`,
      [operators.map(({ operator }) => operator), waiting.map(({ operator }) => operator), waiting.map(({ waitUntil }) => waitUntil)],
    );
  }

  /** Those whose next instant (a deadline, the moment a rule waits for) has come. */
  async markDue(em: EntityManager): Promise<void> {
    await em.query(
      `insert into stale_operator (operator)
         select operator from case_file where next_instant <= clock_timestamp()
         union select operator from waiting_operator where next_instant <= clock_timestamp()`,
    );
  }

  /**
   * Takes those of a share that have waited longest, and at least so many ms, at most as many as the limit; a rollback gives them back. Marks are
   * numbered as they come: where the oldest still have to wait, the younger ones are not looked at.
   */
  async take(em: EntityManager, { share, limit, waitedMs }: Turn): Promise<Set<string>> {
    const [rows]: [{ operator: string }[], number] = await em.query(
      `delete from stale_operator where operator in (
         select operator from (
           select operator, since from stale_operator where hashtext(operator) & ${FOLD_SHARES.length - 1} = $3 order by mark limit $1) as oldest
         where since <= clock_timestamp() - $2 * interval '1 millisecond')
       returning operator`,
      [limit, waitedMs, share],
    );
    return new Set(rows.map(({ operator }) => operator));
  }
}
