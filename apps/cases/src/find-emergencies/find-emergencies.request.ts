import { ApiPropertyOptional } from '@nestjs/swagger';
import { Expects } from '@quanlian/service-kit';
import { IsOptional } from 'class-validator';
import { isLimit, LIMIT, readAccessCursor } from '../accesses/access-pages';

export const EMERGENCY_STATES = ['open', 'overdue', 'closed'] as const;
export type EmergencyState = (typeof EMERGENCY_STATES)[number];

export class FindEmergenciesRequest {
  @ApiPropertyOptional({ enum: EMERGENCY_STATES, description: 'Of the review: open, of these the overdue, or closed; all unless given' })
  @IsOptional()
  @Expects((value) => (EMERGENCY_STATES as readonly unknown[]).includes(value), `one of ${EMERGENCY_STATES.join(', ')}`)
  state?: EmergencyState;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: LIMIT.max, default: LIMIT.default })
  @IsOptional()
  @Expects(isLimit, `a whole number from 1 to ${LIMIT.max}`)
  limit?: string;

  @ApiPropertyOptional({ description: 'The "next" of an earlier answer' })
  @IsOptional()
  @Expects((value) => readAccessCursor(value) !== undefined, 'the "next" of an earlier answer')
  after?: string;
}
