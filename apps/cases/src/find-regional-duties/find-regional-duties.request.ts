import { ApiPropertyOptional } from '@nestjs/swagger';
import { AGENCIES } from '@quanlian/contracts';
import { REGIONAL_LEVELS, REGIONAL_STATUSES } from '@quanlian/obligations';
import type { RegionalLevel, RegionalStatus } from '@quanlian/obligations';
import { Expects } from '@quanlian/service-kit';
import { IsOptional } from 'class-validator';
import { instantOf } from '../moments/instant';
import { isLimit, LIMIT } from '../page-limit';
import { readPlace } from '../boards/place';

export const REPETITIONS = ['standing', 'all'] as const;

const oneOf = (texts: readonly string[]) => (value: unknown) => typeof value === 'string' && texts.includes(value);
const isDivision = (value: unknown): boolean => typeof value === 'string' && /^(\d\d){1,3}$/.test(value);
const isInstant = (value: unknown): boolean => typeof value === 'string' && instantOf(value) !== undefined;

/** The query of the board of regional duties. */
export class FindRegionalDutiesRequest {
  @ApiPropertyOptional({ enum: REGIONAL_LEVELS })
  @IsOptional()
  @Expects(oneOf(REGIONAL_LEVELS), `one of ${REGIONAL_LEVELS.join(', ')}`)
  level?: RegionalLevel;

  @ApiPropertyOptional({ example: '510000', description: 'Duties of this region and of those in it; 000000 is the nation and all of them' })
  @IsOptional()
  @Expects(isDivision, 'a division code of 6 digits, or whole pairs of its first digits')
  region?: string;

  @ApiPropertyOptional({ enum: AGENCIES, description: 'Duties for which this agency is responsible' })
  @IsOptional()
  @Expects(oneOf(AGENCIES), `one of ${AGENCIES.join(', ')}`)
  agency?: string;

  @ApiPropertyOptional({ enum: REGIONAL_STATUSES })
  @IsOptional()
  @Expects(oneOf(REGIONAL_STATUSES), `one of ${REGIONAL_STATUSES.join(', ')}`)
  status?: RegionalStatus;

  @ApiPropertyOptional({
    enum: REPETITIONS,
    default: 'standing',
    description: 'Of a duty that repeats the repetition that counts now (the oldest overdue one with how many are, or the running one), or all',
  })
  @IsOptional()
  @Expects(oneOf(REPETITIONS), `one of ${REPETITIONS.join(', ')}`)
  repetitions?: (typeof REPETITIONS)[number];

  @ApiPropertyOptional({ format: 'date-time', description: 'As it was known and as it stood at that instant; default now' })
  @IsOptional()
  @Expects(isInstant, 'an RFC 3339 instant with a zone such as 2021-11-13T00:00:00+08:00')
  knownAt?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: LIMIT.max, default: LIMIT.default })
  @IsOptional()
  @Expects(isLimit, `a whole number from 1 to ${LIMIT.max}`)
  limit?: string;

  @ApiPropertyOptional({ description: 'The "next" of an earlier answer' })
  @IsOptional()
  @Expects((value) => readPlace(value) !== undefined, 'the "next" of an earlier answer')
  after?: string;
}
