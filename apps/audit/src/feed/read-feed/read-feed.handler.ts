import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Masking, refuseMaskedKey, SealedAnswer } from '@quanlian/access';
import { keyString } from '@quanlian/contracts';
import { cursorOf } from '../../history/history-cursor';
import { feedFilterShape } from '../feed-filter';
import { FeedRows } from '../feed-rows';
import { FeedPage } from '../feed.response';
import { ReadFeedQuery } from './read-feed.query';

@QueryHandler(ReadFeedQuery)
export class ReadFeedHandler implements IQueryHandler<ReadFeedQuery> {
  constructor(
    private readonly feed: FeedRows,
    private readonly masking: Masking,
  ) {}

  async execute({ filter, after, limit, reading }: ReadFeedQuery): Promise<SealedAnswer<FeedPage>> {
    refuseMaskedKey(filter.subject && keyString(filter.subject), this.masking.for(reading.actor, reading.purpose));
    const from = after === 'latest' ? await this.feed.head() : after;
    const { entries, until, isMore, opened, shown } = await this.feed.read(reading, { filter, after: from, limit });
    const page = { items: entries, next: cursorOf(until), more: isMore };
    // A poll that finds nothing opens nothing; recorded, it would be most of the history.
    if (entries.length === 0) return SealedAnswer.ofNothing(page);
    const shape = [...feedFilterShape(filter, (text) => this.masking.standIn(text)), `position=${from + 1}..${until}`];
    return SealedAnswer.of(page, { kind: 'export', resource: 'feed', opened, filter: shape, events: shown, results: entries.length });
  }
}
