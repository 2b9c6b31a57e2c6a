import { ApiPropertyOptional } from '@nestjs/swagger';
import { Expects } from '@quanlian/service-kit';
import { IsOptional } from 'class-validator';
import { ExpectsDivision, ExpectsInstant } from '../request-values';

/** People judged at a time; each is folded twice. */
export const SUBJECTS = { default: 100, max: 500 };

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const isRow = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= SUBJECTS.max;

/** What is to be tried, and over which part of history. */
export class BackTestRequest {
  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'object', additionalProperties: true },
    example: { XC05: { graceD: 10 } },
    description: 'Other thresholds of rules, by the code of the rule; what is not named stays as it is',
  })
  @IsOptional()
  @Expects(isRow, 'an object of rules such as {"XC05": {"graceD": 10}}')
  thresholds?: Record<string, Record<string, unknown>>;

  @ApiPropertyOptional({
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    description: 'Packs as their files are; one with the name of a pack that is in force takes its place',
  })
  @IsOptional()
  @Expects((value) => Array.isArray(value) && value.length <= 20, 'a list of at most 20 packs')
  packs?: Record<string, unknown>[];

  @ApiPropertyOptional({ example: '150600', description: 'Cases of this division and of those under it' })
  @IsOptional()
  @ExpectsDivision()
  jurisdiction?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'What began before is not told; default a year before the end' })
  @IsOptional()
  @ExpectsInstant()
  from?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'By what was recorded until then; default and at the latest now' })
  @IsOptional()
  @ExpectsInstant()
  to?: string;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    maximum: SUBJECTS.max,
    default: SUBJECTS.default,
    description: 'Entities judged by one request',
  })
  @IsOptional()
  @Expects(isCount, `a whole number from 1 to ${SUBJECTS.max}`)
  limit?: number;

  @ApiPropertyOptional({ format: 'uuid', description: 'The "next" of an earlier answer to the same draft' })
  @IsOptional()
  @Expects((value) => typeof value === 'string' && UUID.test(value), 'the "next" of an earlier answer')
  after?: string;
}
