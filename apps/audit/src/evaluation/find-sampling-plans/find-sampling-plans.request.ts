import { ApiPropertyOptional } from '@nestjs/swagger';
import { Expects } from '@quanlian/service-kit';
import { IsOptional } from 'class-validator';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export class FindSamplingPlansRequest {
  @ApiPropertyOptional({ description: 'The "next" of an earlier answer' })
  @IsOptional()
  @Expects((value) => typeof value === 'string' && UUID.test(value), 'the "next" of an earlier answer')
  before?: string;
}
