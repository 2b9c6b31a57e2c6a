import { Query } from '@nestjs/cqrs';
import type { Reading, SealedAnswer } from '@quanlian/access';
import type { HistoryFilter } from '../history-filter';

/** All that matches, as JSON Lines that are read while they are asked for. */
export class ExportHistoryQuery extends Query<SealedAnswer<AsyncIterable<string>>> {
  constructor(
    readonly filter: HistoryFilter,
    readonly reading: Reading,
  ) {
    super();
  }
}
