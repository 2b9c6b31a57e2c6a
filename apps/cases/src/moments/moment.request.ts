import { ApiPropertyOptional } from '@nestjs/swagger';
import { Expects } from '@quanlian/service-kit';
import { IsOptional } from 'class-validator';
import { instantOf } from './instant';

const INSTANT = 'an RFC 3339 instant with a zone such as 2021-11-13T00:00:00+08:00';
const isInstant = (value: unknown): boolean => typeof value === 'string' && instantOf(value) !== undefined;
const isPosition = (value: unknown): boolean => typeof value === 'string' && /^\d{1,15}$/.test(value);

/** The four questions of time that every read answers. */
export class MomentRequest {
  @ApiPropertyOptional({ format: 'date-time', description: 'What was recorded until then; default now' })
  @IsOptional()
  @Expects(isInstant, INSTANT)
  knownAt?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'The state of the world at that instant; default all that is known' })
  @IsOptional()
  @Expects(isInstant, INSTANT)
  validAt?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'With the identity known then; default now' })
  @IsOptional()
  @Expects(isInstant, INSTANT)
  identityAt?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 0, description: "With this service's first n events; default all" })
  @IsOptional()
  @Expects(isPosition, 'a whole number')
  position?: string;
}
