import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';

export interface UnitOfWorkOptions {
  isolation?: 'READ COMMITTED' | 'REPEATABLE READ' | 'SERIALIZABLE';
  /** `set local` values of this transaction, such as the scope that row-level security reads */
  settings?: Readonly<Record<string, string>>;
}

/** One business step = one transaction: its rows, its inbox rows and its outbox rows commit together or not at all. */
@Injectable()
export class UnitOfWork {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  run<T>(work: (em: EntityManager) => Promise<T>, { isolation = 'READ COMMITTED', settings = {} }: UnitOfWorkOptions = {}): Promise<T> {
    return this.dataSource.transaction(isolation, async (em) => {
      const names = Object.keys(settings);
      if (names.length > 0) {
        await em.query('SELECT set_config(s.name, s.value, true) FROM unnest($1::text[], $2::text[]) AS s(name, value)', [
          names,
          Object.values(settings),
        ]);
      }
      return work(em);
    });
  }
}
