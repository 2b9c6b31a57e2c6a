import { Injectable } from '@nestjs/common';
import { Masking, scopeOf, scopeSettings, type Mask, type Reading, type Resource, type RowScope } from '@quanlian/access';
import { UnitOfWork } from '@quanlian/persistence';
import type { EntityManager } from 'typeorm';

/** What a read works with: rows inside `scope`, and the mask that each answer passes. */
export interface Readable {
  em: EntityManager;
  scope: RowScope;
  mask: Mask;
}

/** The way to read for somebody: the transaction has the reader's role, so PostgreSQL holds back what a query forgets to exclude. */
@Injectable()
export class ScopedReader {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly masking: Masking,
  ) {}

  /** `disclosed` are ids of rows that an approved act shows the reader's agency beside those of its area. */
  read<T>({ actor, purpose }: Reading, resource: Resource, work: (readable: Readable) => Promise<T>, disclosed: readonly string[] = []): Promise<T> {
    const scope = scopeOf(actor, resource, disclosed);
    const mask = this.masking.for(actor, purpose);
    return this.unitOfWork.readAs(scopeSettings(scope), (em) => work({ em, scope, mask }));
  }
}
