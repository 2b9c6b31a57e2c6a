import { ApiPropertyOptional } from '@nestjs/swagger';
import { Expects } from '@quanlian/service-kit';
import { IsOptional } from 'class-validator';
import { isInstant } from './field-tests';

/** What every act may say about itself. */
export class ActRequest {
  @ApiPropertyOptional({ format: 'date-time', description: 'When the officer acted; only with the right "backfill", otherwise now' })
  @IsOptional()
  @Expects(isInstant, 'an RFC 3339 instant with a zone such as 2021-11-13T00:00:00+08:00')
  at?: string;
}
