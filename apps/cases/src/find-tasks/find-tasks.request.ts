import { ApiPropertyOptional } from '@nestjs/swagger';
import { TASK_KINDS } from '@quanlian/case-file';
import type { TaskKind } from '@quanlian/case-file';
import { AGENCIES } from '@quanlian/contracts';
import { Expects } from '@quanlian/service-kit';
import { IsOptional } from 'class-validator';
import { isLimit, LIMIT } from '../page-limit';
import { readTaskCursor } from './task-order';

const oneOf = (texts: readonly string[]) => (value: unknown) => typeof value === 'string' && texts.includes(value);
const isDivision = (value: unknown): boolean => typeof value === 'string' && /^(\d\d){1,3}$/.test(value);

/** The query of the board of tasks. */
export class FindTasksRequest {
  @ApiPropertyOptional({ enum: AGENCIES, description: 'What this agency owes' })
  @IsOptional()
  @Expects(oneOf(AGENCIES), `one of ${AGENCIES.join(', ')}`)
  agency?: string;

  @ApiPropertyOptional({
    enum: TASK_KINDS,
    description: 'Duties of notices, measures to be undone, records to be answered for, decisions of meetings',
  })
  @IsOptional()
  @Expects(oneOf(TASK_KINDS), `one of ${TASK_KINDS.join(', ')}`)
  kind?: TaskKind;

  @ApiPropertyOptional({ example: '150600', description: 'In cases of this division and of those under it' })
  @IsOptional()
  @Expects(isDivision, 'a division code of 6 digits, or whole pairs of its first digits')
  jurisdiction?: string;

  @ApiPropertyOptional({ type: Boolean, description: 'Past due, or not yet' })
  @IsOptional()
  @Expects(oneOf(['true', 'false']), 'true or false')
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
