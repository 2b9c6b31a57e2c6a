import { ApiPropertyOptional } from '@nestjs/swagger';
import { Expects } from '@quanlian/service-kit';
import { IsOptional } from 'class-validator';
import { isLimit, LIMIT } from '../../page-limit';
import { ExpectsInstant, ExpectsOneOf } from '../../request-values';
import { readViolationCursor } from './violation-cursor';

export const ANSWERS = ['broken', 'unknown'] as const;

/** Which answers of a control test are listed. */
export class FindViolationsRequest {
  @ApiPropertyOptional({ enum: ANSWERS, default: 'broken', description: 'Violations, or what could not be tested' })
  @IsOptional()
  @ExpectsOneOf(ANSWERS)
  answer?: (typeof ANSWERS)[number];

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
  @Expects((value) => readViolationCursor(value) !== undefined, 'the "next" of an earlier answer')
  after?: string;
}
