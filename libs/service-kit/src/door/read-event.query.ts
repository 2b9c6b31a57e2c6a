import { Query } from '@nestjs/cqrs';
import type { Actor } from '@quanlian/access';
import type { StoredEvent } from './accepted.repository';

/** An event of somebody's agency as it was accepted. */
export class ReadEventQuery extends Query<StoredEvent> {
  constructor(
    readonly eventId: string,
    readonly actor: Actor,
  ) {
    super();
  }
}
