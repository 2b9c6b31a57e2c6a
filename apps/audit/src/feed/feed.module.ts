import { Module } from '@nestjs/common';
import { FeedRows } from './feed-rows';
import { ReadFeedController } from './read-feed/read-feed.controller';
import { ReadFeedHandler } from './read-feed/read-feed.handler';

@Module({ controllers: [ReadFeedController], providers: [FeedRows, ReadFeedHandler], exports: [FeedRows] })
export class FeedModule {}
