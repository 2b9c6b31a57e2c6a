import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

export class ControlTestResult {
  @ApiProperty({ example: 'N1283-19-3', description: 'of a rule of a notice the id of its policy' }) id!: string;
  @ApiProperty() asks!: string;
  @ApiProperty({ enum: ['case', 'region', 'read', 'software'] }) over!: string;
  @ApiProperty({ type: 'integer', description: 'how many answers there are' }) examined!: number;
  @ApiProperty({ type: 'integer' }) holds!: number;
  @ApiProperty({ type: 'integer' }) broken!: number;
  @ApiProperty({ type: 'integer', description: 'where data are missing: no comfort, somebody has to look' }) unknown!: number;
  @ApiPropertyOptional({ description: 'why nothing, or not all, could be tested' }) notTestable?: string;
}

export class ControlTestsResponse {
  @ApiProperty({ type: [ControlTestResult] }) tests!: ControlTestResult[];
  @ApiProperty({ type: 'integer', description: 'cases of your area that were asked' }) cases!: number;
  @ApiProperty({ type: 'integer', description: 'provinces of your area that were asked' }) regions!: number;
  @ApiProperty({ type: 'integer', description: 'readings of cases of your area that were asked' }) reads!: number;
  @ApiProperty({ format: 'date-time' }) knownAt!: string;
  @ApiProperty({ type: 'integer', description: 'the last position of this service that was seen' }) position!: number;
}
