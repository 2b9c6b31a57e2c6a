import { ApiPropertyOptional } from '@nestjs/swagger';
import { Expects } from '@quanlian/service-kit';
import { IsOptional } from 'class-validator';
import { positionOfCursor } from '../../history/history-cursor';

export class ResumeSubscriptionRequest {
  @ApiPropertyOptional({ description: 'a cursor of the feed behind which to go on; where it stopped unless given' })
  @IsOptional()
  @Expects((value) => typeof value === 'string' && positionOfCursor(value) !== undefined, 'a cursor of the feed')
  after?: string;
}
