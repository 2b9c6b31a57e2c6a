import { ApiPropertyOptional } from '@nestjs/swagger';
import { Expects } from '@quanlian/service-kit';
import { IsOptional } from 'class-validator';
import { readAccessCursor } from './access-cursor';

export const LIMIT = { default: 50, max: 200 };
const isLimit = (value: unknown): boolean => typeof value === 'string' && /^\d{1,9}$/.test(value) && Number(value) >= 1 && Number(value) <= LIMIT.max;

export class FindAccessesRequest {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: LIMIT.max, default: LIMIT.default })
  @IsOptional()
  @Expects(isLimit, `a whole number from 1 to ${LIMIT.max}`)
  limit?: string;

  @ApiPropertyOptional({ description: 'The "next" of an earlier answer' })
  @IsOptional()
  @Expects((value) => readAccessCursor(value) !== undefined, 'the "next" of an earlier answer')
  after?: string;
}
