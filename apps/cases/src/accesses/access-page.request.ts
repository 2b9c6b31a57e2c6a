import { ApiPropertyOptional } from '@nestjs/swagger';
import { Expects } from '@quanlian/service-kit';
import { IsOptional } from 'class-validator';
import { isLimit, LIMIT } from '../page-limit';
import { readAccessCursor } from './access-pages';

/** Which page of accesses or of emergencies. */
export class AccessPageRequest {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: LIMIT.max, default: LIMIT.default })
  @IsOptional()
  @Expects(isLimit, `a whole number from 1 to ${LIMIT.max}`)
  limit?: string;

  @ApiPropertyOptional({ description: 'The "next" of an earlier answer' })
  @IsOptional()
  @Expects((value) => readAccessCursor(value) !== undefined, 'the "next" of an earlier answer')
  after?: string;
}
