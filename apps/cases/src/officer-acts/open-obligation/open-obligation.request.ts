import { ApiProperty } from '@nestjs/swagger';
import { Expects } from '@quanlian/service-kit';
import { ActRequest } from '../act.request';
import { EVENT_ID, isEventId, isText } from '../field-tests';

export class OpenObligationRequest extends ActRequest {
  @ApiProperty({ example: 'N1283-13-1' })
  @Expects(isText, 'the id of an obligation in a loaded pack')
  policyId!: string;

  @ApiProperty({ format: 'uuid', description: 'The event of this case from which the duty follows' })
  @Expects(isEventId, EVENT_ID)
  triggerEventId!: string;
}
