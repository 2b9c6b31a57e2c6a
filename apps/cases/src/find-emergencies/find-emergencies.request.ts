import { ApiPropertyOptional } from '@nestjs/swagger';
import { Expects } from '@quanlian/service-kit';
import { IsOptional } from 'class-validator';
import { AccessPageRequest } from '../accesses/access-page.request';

export const EMERGENCY_STATES = ['open', 'overdue', 'closed'] as const;
export type EmergencyState = (typeof EMERGENCY_STATES)[number];

export class FindEmergenciesRequest extends AccessPageRequest {
  @ApiPropertyOptional({ enum: EMERGENCY_STATES, description: 'Of the review: open, of these the overdue, or closed; all unless given' })
  @IsOptional()
  @Expects((value) => (EMERGENCY_STATES as readonly unknown[]).includes(value), `one of ${EMERGENCY_STATES.join(', ')}`)
  state?: EmergencyState;
}
