import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Expects } from '@quanlian/service-kit';
import { IsOptional } from 'class-validator';
import { FeedShapeRequest } from '../../feed/feed-shape.request';
import { positionOfCursor } from '../../history/history-cursor';
import { LifetimeAsked } from '../subscription-lifetime';

export class CreateSubscriptionRequest extends FeedShapeRequest {
  @ApiProperty({ example: 'https://receiver.example/quanlian', description: 'where messages go; https, and in the open network' })
  @Expects((value) => typeof value === 'string' && value.length <= 2_000, 'an address')
  url!: string;

  @ApiPropertyOptional({ description: 'a cursor of the feed behind which to begin; now unless given' })
  @IsOptional()
  @Expects((value) => typeof value === 'string' && positionOfCursor(value) !== undefined, 'a cursor of the feed')
  after?: string;

  @LifetimeAsked()
  days?: number;
}
