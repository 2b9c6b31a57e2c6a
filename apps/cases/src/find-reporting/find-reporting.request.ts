import { ApiPropertyOptional } from '@nestjs/swagger';
import { AGENCIES, findContract } from '@quanlian/contracts';
import { REPORTING_STATUSES } from '@quanlian/obligations';
import type { ReportingStatus } from '@quanlian/obligations';
import { Expects } from '@quanlian/service-kit';
import { IsOptional } from 'class-validator';
import { readPlace } from '../boards/place';
import { isLimit, LIMIT } from '../page-limit';
import { ExpectsDivision, ExpectsInstant, ExpectsOneOf } from '../request-values';

const isEventType = (value: unknown): boolean => typeof value === 'string' && findContract(value) !== undefined;

/** The query of the board of who reports and who keeps silent. */
export class FindReportingRequest {
  @ApiPropertyOptional({ enum: REPORTING_STATUSES, description: 'Heard by events, by a nil return (零报告), or silent past the cadence' })
  @IsOptional()
  @ExpectsOneOf(REPORTING_STATUSES)
  status?: ReportingStatus;

  @ApiPropertyOptional({ enum: AGENCIES })
  @IsOptional()
  @ExpectsOneOf(AGENCIES)
  agency?: string;

  @ApiPropertyOptional({ example: 'pool-traffic.detected', description: 'Of which the organs are expected to say something' })
  @IsOptional()
  @Expects(isEventType, 'the code of an event such as pool-traffic.detected')
  eventType?: string;

  @ApiPropertyOptional({ example: '510000', description: 'Of this region and of those in it' })
  @IsOptional()
  @ExpectsDivision()
  region?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'As it stood then, by what was heard up to the end of that day; default now' })
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
