import { ApiPropertyOptional } from '@nestjs/swagger';
import { Expects } from '@quanlian/service-kit';
import { IsOptional } from 'class-validator';
import { CheckpointAsked } from '../making/asked';
import { placesAsked } from './places-asked';

const isList = (value: unknown): boolean => typeof value === 'string' && value.split(',').every((id) => /^[0-9A-Za-z-]{1,64}$/.test(id));
const isPlaces = (value: unknown): boolean => typeof value === 'string' && placesAsked(value) !== undefined;

/** What was drawn, by whatever plan: the plan is the asker's. */
export class SamplePackRequest {
  @ApiPropertyOptional({ description: 'Ids of events, separated by commas', example: '0179826c-3480-74d3-98a0-a4ada618e6d1' })
  @IsOptional()
  @Expects(isList, 'ids of events, separated by commas')
  events?: string;

  @ApiPropertyOptional({ description: 'Places of the log, and stretches of them, separated by commas', example: '17,200-299' })
  @IsOptional()
  @Expects(isPlaces, 'places of the log such as 17,200-299, 20,000 at most')
  entries?: string;

  @CheckpointAsked()
  checkpoint?: string;
}
