import { ApiProperty } from '@nestjs/swagger';
import { Expects } from '@quanlian/service-kit';
import { EVENT_ID, isEventId } from '../field-tests';
import { ProposedActRequest } from '../proposed-act.request';
import { isRuleCode, RULE_CODE } from '../rule-code';

export class DismissFindingRequest extends ProposedActRequest {
  @ApiProperty({ example: 'XC10' })
  @Expects(isRuleCode, RULE_CODE)
  rule!: string;

  @ApiProperty({ format: 'uuid', description: 'An event of this case that the finding is about or rests on' })
  @Expects(isEventId, EVENT_ID)
  aboutEventId!: string;
}
