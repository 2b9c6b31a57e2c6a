import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { readerRole } from './roles';

/** Of one transaction. */
export interface UnitOfWorkOptions {
  /** READ COMMITTED, which every connection of a service has by itself, unless given */
  isolation?: 'REPEATABLE READ' | 'SERIALIZABLE';
  /** `set local` values of this transaction, such as the scope that row-level security reads */
  settings?: Readonly<Record<string, string>>;
}

/** What somebody may see and asks for decides how it is best looked up; a plan for whatever may come would read a list of a million for one county. */
const PLANNED_FOR_EACH = { plan_cache_mode: 'force_custom_plan' };

/** One business step = one transaction: its rows, its inbox rows and its outbox rows commit together or not at all. */
@Injectable()
export class UnitOfWork {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  run<T>(work: (em: EntityManager) => Promise<T>, { isolation, settings = {} }: UnitOfWorkOptions = {}): Promise<T> {
    const inside = async (em: EntityManager): Promise<T> => {
      const names = Object.keys(settings);
      if (names.length > 0) {
        await em.query('SELECT set_config(s.name, s.value, true) FROM unnest($1::text[], $2::text[]) AS s(name, value)', [
          names,
          Object.values(settings),
        ]);
      }
      return work(em);
    };
    return isolation ? this.dataSource.transaction(isolation, inside) : this.dataSource.transaction(inside);
  }

  /**
   * Reads for somebody: the transaction takes the reader's role, which sees only the rows of the scope in `settings` and cannot write.
   * A query that forgets its own condition then finds too little and never too much.
   */
  readAs<T>(
    settings: Readonly<Record<string, string>>,
    work: (em: EntityManager) => Promise<T>,
    options: Omit<UnitOfWorkOptions, 'settings'> = {},
  ): Promise<T> {
    return this.run(work, { ...options, settings: { ...settings, ...PLANNED_FOR_EACH, role: this.reader() } });
  }

  private reader(): string {
    const { schema } = this.dataSource.options as { schema?: string };
    if (!schema) throw new Error('The data source names no schema, so it has no reading role');
    return readerRole(schema);
  }
}
