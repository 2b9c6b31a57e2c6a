import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';

/** What the last check found; a check that was not made yet found nothing. */
export interface LastCheck {
  night: string;
  checkedAt: number;
  differing: number;
  differingTables: number;
  waiting: number;
}

const SELECT = `
  select to_char(night, 'YYYY-MM-DD') as night, (extract(epoch from checked_at) * 1000)::float8 as "checkedAt",
    differing, differing_tables as "differingTables", waiting
  from view_check`;

/** The last night whose check was made: a restart neither skips one nor makes it twice. */
@Injectable()
export class NightRepository {
  async last(em: EntityManager): Promise<LastCheck> {
    const [row]: LastCheck[] = await em.query(SELECT);
    return row!;
  }

  /** Whether this made the night done; not, if somebody else did meanwhile. */
  async done(em: EntityManager, { night, checkedAt, differing, differingTables, waiting }: LastCheck): Promise<boolean> {
    const [rows]: [unknown[], number] = await em.query(
      `update view_check set night = $1::date, checked_at = to_timestamp($2::bigint / 1000.0), differing = $3, differing_tables = $4, waiting = $5
       where night < $1::date returning night`,
      [night, checkedAt, differing, differingTables, waiting],
    );
    return rows.length > 0;
  }
}
