import { ApiPropertyOptional } from '@nestjs/swagger';
import { Expects } from '@quanlian/service-kit';
import { IsOptional } from 'class-validator';
import { isInstance } from '../field-tests';
import { ProposedActRequest } from '../proposed-act.request';

export class WaiveObligationRequest extends ProposedActRequest {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, description: 'Of a duty that repeats: this repetition alone' })
  @IsOptional()
  @Expects(isInstance, 'the number of a repetition, from 1')
  instance?: number;
}
