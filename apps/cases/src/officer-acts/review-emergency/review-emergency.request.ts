import { ApiProperty } from '@nestjs/swagger';
import { Expects } from '@quanlian/service-kit';
import { REVIEW_OUTCOMES } from '../../emergencies/emergency';
import type { ReviewOutcome } from '../../emergencies/emergency';
import { isText, TEXT } from '../field-tests';

export class ReviewEmergencyRequest {
  @ApiProperty({ enum: REVIEW_OUTCOMES })
  @Expects((value) => (REVIEW_OUTCOMES as readonly unknown[]).includes(value), `one of ${REVIEW_OUTCOMES.join(', ')}`)
  outcome!: ReviewOutcome;

  @ApiProperty({ example: '经核对值守记录，情况属实' })
  @Expects(isText, TEXT)
  reason!: string;
}
