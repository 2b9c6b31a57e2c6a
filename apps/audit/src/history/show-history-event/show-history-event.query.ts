import { Query } from '@nestjs/cqrs';
import type { Reading, SealedAnswer } from '@quanlian/access';
import { HistoryEvent } from '../history.response';

/** One event with its place in the history, as somebody may see it. */
export class ShowHistoryEventQuery extends Query<SealedAnswer<HistoryEvent>> {
  constructor(
    readonly eventId: string,
    readonly reading: Reading,
  ) {
    super();
  }
}
