import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Expects } from '@quanlian/service-kit';
import { IsOptional } from 'class-validator';
import { isHours, isText, MAX_HOURS, TEXT } from './field-tests';

/** What every act may say that waits for a second officer. */
export class ProposedActRequest {
  @ApiProperty({ example: '现场核查' })
  @Expects(isText, TEXT)
  reason!: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: MAX_HOURS, default: 72, description: 'Then the proposal is over' })
  @IsOptional()
  @Expects(isHours, `a whole number from 1 to ${MAX_HOURS}`)
  expiresInHours?: number;
}
