import { Query } from '@nestjs/cqrs';
import type { Actor } from '@quanlian/access';
import type { StoredEvent } from './accepted.repository';
import type { StoredReceipt } from './receipt';

export type SubmittedEvent = Pick<StoredEvent, 'bytes' | 'jws'> & { receipt: StoredReceipt };

/** An event of somebody's agency as it was accepted. */
export class ReadEventQuery extends Query<SubmittedEvent> {
  constructor(
    readonly eventId: string,
    readonly actor: Actor,
  ) {
    super();
  }
}
