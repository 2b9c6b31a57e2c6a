import { ApiPropertyOptional } from '@nestjs/swagger';
import { Expects } from '@quanlian/service-kit';
import { IsOptional } from 'class-validator';
import { instantOf } from '../moments/instant';

export const PACK_FORMATS = ['json', 'html', 'xlsx'] as const;
const INSTANT = 'an RFC 3339 instant with a zone such as 2021-11-13T00:00:00+08:00';
const isInstant = (value: unknown): boolean => typeof value === 'string' && instantOf(value) !== undefined;

/** The query of the pack for a joint meeting. */
export class MeetingPackRequest {
  @ApiPropertyOptional({ format: 'date-time', description: 'When the last meeting was; default a week before' })
  @IsOptional()
  @Expects(isInstant, INSTANT)
  since?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'With what was recorded until then; default now' })
  @IsOptional()
  @Expects(isInstant, INSTANT)
  knownAt?: string;

  @ApiPropertyOptional({ example: '150600', description: 'Cases of this division and of those under it' })
  @IsOptional()
  @Expects((value) => typeof value === 'string' && /^(\d\d){1,3}$/.test(value), 'a division code of 6 digits, or whole pairs of its first digits')
  jurisdiction?: string;

  @ApiPropertyOptional({ enum: PACK_FORMATS, default: 'json', description: 'As data, as a page to be printed, or as a workbook for Excel' })
  @IsOptional()
  @Expects((value) => (PACK_FORMATS as readonly unknown[]).includes(value), `one of ${PACK_FORMATS.join(', ')}`)
  format?: (typeof PACK_FORMATS)[number];
}
