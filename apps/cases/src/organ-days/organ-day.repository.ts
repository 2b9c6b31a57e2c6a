import { Injectable } from '@nestjs/common';
import { scopeSql } from '@quanlian/access';
import type { RowScope } from '@quanlian/access';
import type { HeardDay } from '@quanlian/obligations';
import { EntityManager } from 'typeorm';
import { nameOfDay } from './heard-days';

const COLUMNS = `organ, region, type as "eventType", to_char(day, 'YYYY-MM-DD') as day, is_nil as "isNil"`;

/** On which days which organ was heard of a type. */
@Injectable()
export class OrganDayRepository {
  /** @returns those that were there before: of these, it is certain that they stay */
  async add(em: EntityManager, days: readonly HeardDay[]): Promise<HeardDay[]> {
    if (days.length === 0) return [];
    const added: HeardDay[] = await em.query(
      `insert into organ_day (organ, region, type, day, is_nil)
       select * from unnest($1::text[], $2::text[], $3::text[], $4::date[], $5::boolean[]) on conflict do nothing returning ${COLUMNS}`,
      [
        days.map(({ organ }) => organ),
        days.map(({ region }) => region),
        days.map(({ eventType }) => eventType),
        days.map(({ day }) => day),
        days.map(({ isNil }) => isNil),
      ],
    );
    const isNew = new Set(added.map(nameOfDay));
    return days.filter((one) => !isNew.has(nameOfDay(one)));
  }

  /** The last day of each organ, region, type and way, as it was known at the end of a day, as far as the scope shows it. */
  latest(em: EntityManager, scope: RowScope, until: string): Promise<HeardDay[]> {
    const scoped = scopeSql(scope, { jurisdiction: 'region' }, 2);
    return em.query(
      `select organ, region, type as "eventType", to_char(max(day), 'YYYY-MM-DD') as day, is_nil as "isNil" from organ_day
       where day <= $1::date and ${scoped.sql} group by organ, region, type, is_nil`,
      [until, ...scoped.values],
    );
  }

  all(em: EntityManager): Promise<HeardDay[]> {
    return em.query(`select ${COLUMNS} from organ_day`);
  }

  /** Types of which the whole history is in the table. */
  async types(em: EntityManager): Promise<Set<string>> {
    const rows: { type: string }[] = await em.query(`select type from organ_day_type`);
    return new Set(rows.map(({ type }) => type));
  }

  /** Everything, to be taken from the history again. */
  async forget(em: EntityManager): Promise<void> {
    await em.query(`with types as (delete from organ_day_type) delete from organ_day`);
  }

  async addTypes(em: EntityManager, types: readonly string[]): Promise<void> {
    await em.query(`insert into organ_day_type select unnest($1::text[]) on conflict do nothing`, [types]);
  }
}
