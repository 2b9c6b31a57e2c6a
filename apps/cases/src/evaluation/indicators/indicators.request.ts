import { ApiPropertyOptional } from '@nestjs/swagger';
import { AGENCIES } from '@quanlian/contracts';
import { ALL_AGENCIES, INDICATOR_LEVELS } from '@quanlian/evaluation';
import type { IndicatorLevel } from '@quanlian/evaluation';
import { Expects } from '@quanlian/service-kit';
import { IsOptional } from 'class-validator';
import { readPlace } from '../../boards/place';
import { isLimit, LIMIT } from '../../page-limit';
import { ExpectsDivision, ExpectsInstant, ExpectsOneOf } from '../../request-values';

const AGENCIES_AND_ALL = [ALL_AGENCIES, ...AGENCIES];

/** Which indicators are asked for, and of when. */
export class IndicatorsRequest {
  @ApiPropertyOptional({ enum: INDICATOR_LEVELS, default: 'province', description: 'How wide a region is' })
  @IsOptional()
  @ExpectsOneOf(INDICATOR_LEVELS)
  level?: IndicatorLevel;

  @ApiPropertyOptional({ enum: AGENCIES_AND_ALL, description: 'Of this agency, or of all together' })
  @IsOptional()
  @ExpectsOneOf(AGENCIES_AND_ALL)
  agency?: string;

  @ApiPropertyOptional({ example: '150000', description: 'Of this region and of those in it' })
  @IsOptional()
  @ExpectsDivision()
  region?: string;

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
