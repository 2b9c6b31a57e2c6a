import { ApiPropertyOptional } from '@nestjs/swagger';
import { AGENCIES } from '@quanlian/contracts';
import { CADENCES, REPORTING_STATUSES } from '@quanlian/obligations';
import type { ReportingStatus } from '@quanlian/obligations';
import { Expects } from '@quanlian/service-kit';
import { IsOptional } from 'class-validator';
import { readPlace } from '../boards/place';
import { instantOf } from '../moments/instant';
import { isLimit, LIMIT } from '../page-limit';

const TYPES = [...new Set(CADENCES.map(({ eventType }) => eventType))].sort();
const oneOf = (texts: readonly string[]) => (value: unknown) => typeof value === 'string' && texts.includes(value);
const isDivision = (value: unknown): boolean => typeof value === 'string' && /^(\d\d){1,3}$/.test(value);
const isInstant = (value: unknown): boolean => typeof value === 'string' && instantOf(value) !== undefined;

/** The query of the board of who reports and who keeps silent. */
export class FindReportingRequest {
  @ApiPropertyOptional({ enum: REPORTING_STATUSES, description: 'Heard by events, by a nil return (零报告), or silent past the cadence' })
  @IsOptional()
  @Expects(oneOf(REPORTING_STATUSES), `one of ${REPORTING_STATUSES.join(', ')}`)
  status?: ReportingStatus;

  @ApiPropertyOptional({ enum: AGENCIES })
  @IsOptional()
  @Expects(oneOf(AGENCIES), `one of ${AGENCIES.join(', ')}`)
  agency?: string;

  @ApiPropertyOptional({ enum: TYPES })
  @IsOptional()
  @Expects(oneOf(TYPES), `one of ${TYPES.join(', ')}`)
  eventType?: string;

  @ApiPropertyOptional({ example: '510000', description: 'Of this region and of those in it' })
  @IsOptional()
  @Expects(isDivision, 'a division code of 6 digits, or whole pairs of its first digits')
  region?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'As it stood then, by what was heard up to the end of that day; default now' })
  @IsOptional()
  @Expects(isInstant, 'an RFC 3339 instant with a zone such as 2021-11-13T00:00:00+08:00')
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
