import { ApiPropertyOptional } from '@nestjs/swagger';
import { Expects } from '@quanlian/service-kit';
import { IsOptional } from 'class-validator';
import { positionOfCursor } from '../../history/history-cursor';
import { FeedShapeRequest } from '../feed-shape.request';

export const FEED_LIMIT = { default: 100, max: 500 };
/** In the place of a cursor: from now on. */
export const LATEST = 'latest';

const isLimit = (text: unknown): boolean => typeof text === 'string' && /^\d{1,9}$/.test(text) && Number(text) >= 1 && Number(text) <= FEED_LIMIT.max;
export const isStart = (text: unknown): boolean => typeof text === 'string' && (text === LATEST || positionOfCursor(text) !== undefined);

/** The query of a page of the feed. */
export class ReadFeedRequest extends FeedShapeRequest {
  @ApiPropertyOptional({
    description: 'the "next" of an earlier answer or the "cursor" of an event; "latest" starts now, nothing at the first event',
  })
  @IsOptional()
  @Expects(isStart, 'the "next" of an earlier answer, the "cursor" of an event, or latest')
  after?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: FEED_LIMIT.max, default: FEED_LIMIT.default })
  @IsOptional()
  @Expects(isLimit, `a whole number from 1 to ${FEED_LIMIT.max}`)
  limit?: string;
}
