import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { AGENCIES } from '@quanlian/contracts';
import { Expects } from '@quanlian/service-kit';
import { IsOptional } from 'class-validator';
import { ExpectsText, isInstantText } from '../finding-request-values';

const MOST_EVENTS = 200;
const isId = (value: unknown): boolean => typeof value === 'string' && /^[0-9A-Za-z-]{1,64}$/.test(value);

/** What was found, who is to answer, and by when. */
export class IssueFindingRequest {
  @ApiProperty({ enum: AGENCIES, description: 'who is to answer' })
  @Expects((value) => (AGENCIES as readonly unknown[]).includes(value), 'an agency')
  agency!: string;

  @ApiProperty({ example: '150600', description: 'the division that it is about, within your own' })
  @Expects((value) => typeof value === 'string' && /^\d{6}$/.test(value), 'a division code of 6 digits')
  jurisdiction!: string;

  @ApiProperty()
  @ExpectsText(200)
  title!: string;

  @ApiProperty()
  @ExpectsText(5_000)
  text!: string;

  @ApiProperty({ type: [String], description: 'ids of the events on which it rests' })
  @Expects((value) => Array.isArray(value) && value.length <= MOST_EVENTS && value.every(isId), `at most ${MOST_EVENTS} ids of events`)
  events!: string[];

  @ApiProperty({ format: 'date-time', description: 'by when the agency is to answer' })
  @Expects((value) => isInstantText(value) && Date.parse(value as string) > Date.now(), 'an RFC 3339 instant with a zone that is still to come')
  dueAt!: string;

  @ApiPropertyOptional({ description: 'the sampling plan that drew the events' })
  @IsOptional()
  @Expects(isId, 'the id of a sampling plan')
  planId?: string;

  @ApiPropertyOptional({ example: 'EV-1', description: 'the control test that the events break' })
  @IsOptional()
  @Expects(isId, 'the id of a control test')
  controlTest?: string;
}
