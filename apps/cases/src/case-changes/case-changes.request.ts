import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { MomentRequest } from '../moments/moment.request';
import { ExpectsInstant } from '../request-values';

/** Two moments: as the case was visible at one instant, and the moment of every read. */
export class CaseChangesRequest extends MomentRequest {
  @ApiPropertyOptional({ format: 'date-time', description: 'Compared with what was known then, with the identity known then; default a week before' })
  @IsOptional()
  @ExpectsInstant()
  since?: string;
}
