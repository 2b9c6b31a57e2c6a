import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Expects } from '@quanlian/service-kit';
import { IsOptional } from 'class-validator';
import { STRATA, type StratumOf } from '../../sampling/stratum';

/** Each event of a sample is an entry of a pack. */
export const MOST_EVENTS = 2_000;
const MOST_LEAST = 100;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?(Z|[+-]\d\d:\d\d)$/;
const TYPE = /^[a-z0-9-]{1,50}(\.[a-z0-9-]{1,50}){1,2}$/;

const isWhole = (least: number, most: number) => (value: unknown) =>
  Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
const isListOf = (isOne: (one: unknown) => boolean) => (value: unknown) =>
  Array.isArray(value) && value.length <= 50 && value.every(isOne) && new Set(value).size === value.length;
const isInstant = (value: unknown): boolean => typeof value === 'string' && INSTANT.test(value) && !Number.isNaN(Date.parse(value));

/** What is to be drawn, and from what. */
export class PlanSampleRequest {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: MOST_EVENTS, description: 'how many events in all' })
  @Expects(isWhole(1, MOST_EVENTS), `a whole number from 1 to ${MOST_EVENTS}`)
  size!: number;

  @ApiPropertyOptional({ type: 'integer', minimum: 0, maximum: MOST_LEAST, default: 1, description: 'how many from each stratum at least' })
  @IsOptional()
  @Expects(isWhole(0, MOST_LEAST), `a whole number from 0 to ${MOST_LEAST}`)
  least?: number;

  @ApiPropertyOptional({ enum: STRATA, isArray: true, default: [], description: 'what events are counted with' })
  @IsOptional()
  @Expects(isListOf((one) => (STRATA as readonly unknown[]).includes(one)), `some of ${STRATA.join(', ')}`)
  strata?: StratumOf[];

  @ApiPropertyOptional({
    description: 'any text; without it the root of the newest head of the log, which nobody chooses',
    example: 'log:4711:mkXt…',
  })
  @IsOptional()
  @Expects((value) => typeof value === 'string' && /^\P{C}{8,200}$/u.test(value), 'a text of 8 to 200 characters on one line')
  seed?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'accepted from then on' })
  @IsOptional()
  @Expects(isInstant, 'an RFC 3339 instant with a zone')
  from?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'accepted before' })
  @IsOptional()
  @Expects(isInstant, 'an RFC 3339 instant with a zone')
  to?: string;

  @ApiPropertyOptional({ type: [String], example: ['case.opened'], description: 'events of these types alone; case.opened draws cases' })
  @IsOptional()
  @Expects(isListOf((one) => typeof one === 'string' && TYPE.test(one)), 'event codes such as case.opened')
  types?: string[];
}
