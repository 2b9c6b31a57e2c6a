import { ApiProperty } from '@nestjs/swagger';
import { Expects } from '@quanlian/service-kit';
import { ActRequest } from '../act.request';
import { EVENT_ID, isEventId, isFlag, isText, TEXT } from '../field-tests';
import { isRuleCode, RULE_CODE } from '../rule-code';

export class NoteFindingRequest extends ActRequest {
  @ApiProperty({ example: 'XC10' })
  @Expects(isRuleCode, RULE_CODE)
  rule!: string;

  @ApiProperty({ format: 'uuid', description: 'The event of this case that the finding is about' })
  @Expects(isEventId, EVENT_ID)
  aboutEventId!: string;

  @ApiProperty({ description: 'Whether the finding is over with this note' })
  @Expects(isFlag, 'true or false')
  resolves!: boolean;

  @ApiProperty({ example: '现场核查' })
  @Expects(isText, TEXT)
  reason!: string;
}
