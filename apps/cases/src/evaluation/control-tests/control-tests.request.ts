import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { ExpectsInstant } from '../../request-values';

/** The moment about which the tests are asked. */
export class ControlTestsRequest {
  @ApiPropertyOptional({ format: 'date-time', description: 'As it was known and as it stood at that instant; default now' })
  @IsOptional()
  @ExpectsInstant()
  knownAt?: string;
}
