import { ApiProperty } from '@nestjs/swagger';
import { RULES } from '@quanlian/cross-check';
import { Expects } from '@quanlian/service-kit';
import { ActRequest } from '../act.request';
import { EVENT_ID, isEventId, isFlag, isText, TEXT } from '../field-tests';

const CODES: ReadonlySet<unknown> = new Set(RULES.map(({ code }) => code));

export class NoteFindingRequest extends ActRequest {
  @ApiProperty({ example: 'XC10' })
  @Expects((value) => CODES.has(value), 'the code of a cross-check rule such as XC10')
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
