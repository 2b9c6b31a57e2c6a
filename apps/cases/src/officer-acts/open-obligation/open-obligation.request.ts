import { ApiProperty } from '@nestjs/swagger';
import { Expects } from '@quanlian/service-kit';
import { ActRequest } from '../act.request';
import { EVENT_ID, isEventId } from '../field-tests';
import { isPolicyId, POLICY_ID } from '../policy-id';

export class OpenObligationRequest extends ActRequest {
  @ApiProperty({ example: 'N1283-13-1' })
  @Expects(isPolicyId, POLICY_ID)
  policyId!: string;

  @ApiProperty({ format: 'uuid', description: 'The event of this case from which the duty follows' })
  @Expects(isEventId, EVENT_ID)
  triggerEventId!: string;
}
