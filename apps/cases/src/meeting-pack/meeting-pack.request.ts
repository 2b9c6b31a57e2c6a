import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { ExpectsDivision, ExpectsInstant, ExpectsOneOf } from '../request-values';

export const PACK_FORMATS = ['json', 'html', 'xlsx'] as const;

/** The query of the pack for a joint meeting. */
export class MeetingPackRequest {
  @ApiPropertyOptional({ format: 'date-time', description: 'When the last meeting was; default a week before' })
  @IsOptional()
  @ExpectsInstant()
  since?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'With what was recorded until then; default now' })
  @IsOptional()
  @ExpectsInstant()
  knownAt?: string;

  @ApiPropertyOptional({ example: '150600', description: 'Cases of this division and of those under it' })
  @IsOptional()
  @ExpectsDivision()
  jurisdiction?: string;

  @ApiPropertyOptional({ enum: PACK_FORMATS, default: 'json', description: 'As data, as a page to be printed, or as a workbook for Excel' })
  @IsOptional()
  @ExpectsOneOf(PACK_FORMATS)
  format?: (typeof PACK_FORMATS)[number];
}
