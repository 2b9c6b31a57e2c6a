import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { CheckpointAsked, ExpectsInstant } from '../making/asked';

/** As in the case API; `checkpoint` takes the place of `position`, for it pins which events there were and can be checked by anybody. */
export class CasePackRequest {
  @ApiPropertyOptional({ format: 'date-time', description: 'What was recorded until then; default when the head was signed' })
  @IsOptional()
  @ExpectsInstant()
  knownAt?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'The state of the world at that instant; default all that is known' })
  @IsOptional()
  @ExpectsInstant()
  validAt?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'With the identity known then; default when the head was signed' })
  @IsOptional()
  @ExpectsInstant()
  identityAt?: string;

  @CheckpointAsked()
  checkpoint?: string;
}
