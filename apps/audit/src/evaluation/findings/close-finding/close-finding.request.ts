import { ApiProperty } from '@nestjs/swagger';
import { Expects } from '@quanlian/service-kit';
import { ExpectsText } from '../finding-request-values';
import { OUTCOMES } from '../finding.row';

export class CloseFindingRequest {
  @ApiProperty({ enum: OUTCOMES })
  @Expects((value) => (OUTCOMES as readonly unknown[]).includes(value), `one of ${OUTCOMES.join(', ')}`)
  outcome!: (typeof OUTCOMES)[number];

  @ApiProperty({ description: 'why' })
  @ExpectsText(5_000)
  text!: string;
}
