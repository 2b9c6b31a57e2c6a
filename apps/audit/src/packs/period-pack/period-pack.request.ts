import { ApiProperty } from '@nestjs/swagger';
import { CheckpointAsked, ExpectsInstant } from '../making/asked';

/** By the time at which events were accepted: it is the one that the log states. */
export class PeriodPackRequest {
  @ApiProperty({ format: 'date-time', description: 'inclusive' })
  @ExpectsInstant()
  from!: string;

  @ApiProperty({ format: 'date-time', description: 'exclusive' })
  @ExpectsInstant()
  to!: string;

  @CheckpointAsked()
  checkpoint?: string;
}
