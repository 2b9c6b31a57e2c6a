import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Expects } from '@quanlian/service-kit';
import { IsOptional } from 'class-validator';
import { ActRequest } from '../act.request';
import { EVENT_ID, isEventId, isText, TEXT } from '../field-tests';

export class UpholdDisputeRequest extends ActRequest {
  @ApiProperty({ example: '现场核查属实' })
  @Expects(isText, TEXT)
  reason!: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The correction that sets the record right; the dispute stands until it has come' })
  @IsOptional()
  @Expects(isEventId, EVENT_ID)
  correctionEventId?: string;
}
