import { ApiPropertyOptional } from '@nestjs/swagger';
import { AGENCIES } from '@quanlian/contracts';
import { REGIONAL_LEVELS, REGIONAL_STATUSES } from '@quanlian/obligations';
import type { RegionalLevel, RegionalStatus } from '@quanlian/obligations';
import { Expects } from '@quanlian/service-kit';
import { IsOptional } from 'class-validator';
import { isLimit, LIMIT } from '../page-limit';
import { readPlace } from '../boards/place';
import { ExpectsDivision, ExpectsInstant, ExpectsOneOf } from '../request-values';

export const REPETITIONS = ['standing', 'all'] as const;

/** The query of the board of regional duties. */
export class FindRegionalDutiesRequest {
  @ApiPropertyOptional({ enum: REGIONAL_LEVELS })
  @IsOptional()
  @ExpectsOneOf(REGIONAL_LEVELS)
  level?: RegionalLevel;

  @ApiPropertyOptional({ example: '510000', description: 'Duties of this region and of those in it; 000000 is the nation and all of them' })
  @IsOptional()
  @ExpectsDivision()
  region?: string;

  @ApiPropertyOptional({ enum: AGENCIES, description: 'Duties for which this agency is responsible' })
  @IsOptional()
  @ExpectsOneOf(AGENCIES)
  agency?: string;

  @ApiPropertyOptional({ enum: REGIONAL_STATUSES })
  @IsOptional()
  @ExpectsOneOf(REGIONAL_STATUSES)
  status?: RegionalStatus;

  @ApiPropertyOptional({
    enum: REPETITIONS,
    default: 'standing',
    description: 'Of a duty that repeats the repetition that counts now (the oldest overdue one with how many are, or the running one), or all',
  })
  @IsOptional()
  @ExpectsOneOf(REPETITIONS)
  repetitions?: (typeof REPETITIONS)[number];

  @ApiPropertyOptional({ format: 'date-time', description: 'As it was known and as it stood at that instant; default now' })
  @IsOptional()
  @ExpectsInstant()
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
