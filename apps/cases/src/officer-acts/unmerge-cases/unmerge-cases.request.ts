import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Expects } from '@quanlian/service-kit';
import { IsOptional } from 'class-validator';
import { EVENT_ID, isEventId } from '../field-tests';
import { ProposedActRequest } from '../proposed-act.request';
import { isVerdict, VERDICTS } from './verdict';
import type { Verdict } from './verdict';

export class UnmergeCasesRequest extends ProposedActRequest {
  @ApiProperty({ format: 'uuid', description: 'The entity.merged event to take back, from the timeline of the case' })
  @Expects(isEventId, EVENT_ID)
  mergeEventId!: string;

  @ApiPropertyOptional({ enum: VERDICTS, default: 'different', description: 'After "different" nobody proposes this merge again' })
  @IsOptional()
  @Expects(isVerdict, `one of ${VERDICTS.join(', ')}`)
  verdict?: Verdict;
}
