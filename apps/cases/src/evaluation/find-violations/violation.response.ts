import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

export class ViolationResponse {
  @ApiProperty({ description: 'id of the event or access that the answer is about, or what of a region' }) about!: string;
  @ApiProperty({ type: [String], description: 'ids of the events on which the answer rests' }) because!: readonly string[];
  @ApiPropertyOptional({ description: 'the duty, where the answer is about one' }) policyId?: string;
  @ApiPropertyOptional({ format: 'uuid' }) caseId?: string;
  @ApiPropertyOptional({ example: 'QL-150622-2021-00001' }) number?: string;
  @ApiPropertyOptional({ example: '150000' }) region?: string;
}

export class ViolationPage {
  @ApiProperty({ example: 'N1283-19-3' }) test!: string;
  @ApiProperty() asks!: string;
  @ApiProperty({ enum: ['broken', 'unknown'] }) answer!: string;
  @ApiPropertyOptional({ description: 'of unknown answers, what is missing' }) unknownBecause?: string;
  @ApiProperty({ type: [ViolationResponse] }) violations!: ViolationResponse[];
  @ApiProperty({ type: String, nullable: true, description: 'pass as "after" to read on' }) next!: string | null;
  @ApiProperty({ format: 'date-time' }) knownAt!: string;
}
