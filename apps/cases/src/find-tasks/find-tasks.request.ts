import { ApiPropertyOptional } from '@nestjs/swagger';
import { TASK_KINDS } from '@quanlian/case-file';
import type { TaskKind } from '@quanlian/case-file';
import { AGENCIES } from '@quanlian/contracts';
import { Expects } from '@quanlian/service-kit';
import { IsOptional } from 'class-validator';
import { isLimit, LIMIT } from '../page-limit';
import { readTaskCursor } from './task-order';
import { ExpectsDivision, ExpectsOneOf } from '../request-values';

/** The query of the board of tasks. */
export class FindTasksRequest {
  @ApiPropertyOptional({ enum: AGENCIES, description: 'What this agency owes' })
  @IsOptional()
  @ExpectsOneOf(AGENCIES)
  agency?: string;

  @ApiPropertyOptional({
    enum: TASK_KINDS,
    description: 'Duties of notices, measures to be undone, records to be answered for, decisions of meetings',
  })
  @IsOptional()
  @ExpectsOneOf(TASK_KINDS)
  kind?: TaskKind;

  @ApiPropertyOptional({ example: '150600', description: 'In cases of this division and of those under it' })
  @IsOptional()
  @ExpectsDivision()
  jurisdiction?: string;

  @ApiPropertyOptional({ type: Boolean, description: 'Past due, or not yet' })
  @IsOptional()
  @Expects((value) => value === 'true' || value === 'false', 'true or false')
  late?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: LIMIT.max, default: LIMIT.default })
  @IsOptional()
  @Expects(isLimit, `a whole number from 1 to ${LIMIT.max}`)
  limit?: string;

  @ApiPropertyOptional({ description: 'The "next" of an earlier answer' })
  @IsOptional()
  @Expects((value) => readTaskCursor(value) !== undefined, 'the "next" of an earlier answer')
  after?: string;
}
