import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentReading, type Reading, type SealedAnswer } from '@quanlian/access';
import { ApiProblems } from '@quanlian/service-kit';
import { positionOfCursor } from '../../history/history-cursor';
import { feedFilterOf } from '../feed-shape.request';
import { FeedPage } from '../feed.response';
import { ReadFeedQuery } from './read-feed.query';
import { FEED_LIMIT, LATEST, ReadFeedRequest } from './read-feed.request';

@ApiTags('feed')
@Access({ read: 'feed' })
@Controller('v1/feed')
export class ReadFeedController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'Events of all agencies that you may know of, in one order that never changes; without the right to the facts, thin' })
  @ApiOkResponse({ type: FeedPage })
  @ApiProblems({ 403: 'You are not shown the kind of key that you ask for', 422: 'A parameter cannot be read' })
  read(@Query() request: ReadFeedRequest, @CurrentReading() reading: Reading): Promise<SealedAnswer<FeedPage>> {
    const { after, limit } = request;
    const from = after === undefined ? 0 : after === LATEST ? 'latest' : positionOfCursor(after)!;
    const query = new ReadFeedQuery(feedFilterOf(request), from, limit === undefined ? FEED_LIMIT.default : Number(limit), reading);
    return this.queries.execute(query);
  }
}
