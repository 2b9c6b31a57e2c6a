import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { ExpectsInstant } from '../request-values';

/** What every act may say about itself. */
export class ActRequest {
  @ApiPropertyOptional({ format: 'date-time', description: 'When the officer acted; only with the right "backfill", otherwise now' })
  @IsOptional()
  @ExpectsInstant()
  at?: string;
}
