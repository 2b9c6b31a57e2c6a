import { Query } from '@nestjs/cqrs';
import type { Reading, SealedAnswer } from '@quanlian/access';
import type { FeedFilter } from '../feed-filter';
import { FeedPage } from '../feed.response';

/** The next events of all agencies of which somebody may know; `after` is a position, or where the history stands now. */
export class ReadFeedQuery extends Query<SealedAnswer<FeedPage>> {
  constructor(
    readonly filter: FeedFilter,
    readonly after: number | 'latest',
    readonly limit: number,
    readonly reading: Reading,
  ) {
    super();
  }
}
