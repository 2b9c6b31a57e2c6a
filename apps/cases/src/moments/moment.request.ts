import { ApiPropertyOptional } from '@nestjs/swagger';
import { Expects } from '@quanlian/service-kit';
import { IsOptional } from 'class-validator';
import { ExpectsInstant } from '../request-values';

const isPosition = (value: unknown): boolean => typeof value === 'string' && /^\d{1,15}$/.test(value);

/** The four questions of time that every read answers. */
export class MomentRequest {
  @ApiPropertyOptional({ format: 'date-time', description: 'What was recorded until then; default now' })
  @IsOptional()
  @ExpectsInstant()
  knownAt?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'The state of the world at that instant; default all that is known' })
  @IsOptional()
  @ExpectsInstant()
  validAt?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'With the identity known then; default now' })
  @IsOptional()
  @ExpectsInstant()
  identityAt?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 0, description: "With this service's first n events; default all" })
  @IsOptional()
  @Expects(isPosition, 'a whole number')
  position?: string;
}
