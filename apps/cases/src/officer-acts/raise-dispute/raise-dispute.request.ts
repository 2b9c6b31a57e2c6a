import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Expects } from '@quanlian/service-kit';
import { IsOptional } from 'class-validator';
import { ActRequest } from '../act.request';
import { EVENT_ID, isEventId, isText, TEXT } from '../field-tests';

export class RaiseDisputeRequest extends ActRequest {
  @ApiProperty({ format: 'uuid', description: 'The record of this case that is disputed: what opened a duty, or what is said to have met it' })
  @Expects(isEventId, EVENT_ID)
  disputedEventId!: string;

  @ApiPropertyOptional({ example: 'unitsRemoved', description: 'The fact of the record that is wrong, if one alone is' })
  @IsOptional()
  @Expects(isText, TEXT)
  field?: string;

  @ApiProperty({ example: '设备并未拆除' })
  @Expects(isText, TEXT)
  grounds!: string;
}
