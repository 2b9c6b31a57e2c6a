import { Query } from '@nestjs/cqrs';
import type { Reading, SealedAnswer } from '@quanlian/access';
import type { HistoryFilter } from '../history-filter';
import { HistoryPage } from '../history.response';

/** A page of the history in its own order, as somebody may see it. */
export class FindHistoryQuery extends Query<SealedAnswer<HistoryPage>> {
  constructor(
    readonly filter: HistoryFilter,
    readonly reading: Reading,
  ) {
    super();
  }
}
