import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** An event that leads to nobody, but states an address or a name of this case. */
export class SuggestionResponse {
  @ApiProperty({ format: 'uuid' }) eventId!: string;
  @ApiProperty({ example: 'site.reported' }) eventType!: string;
  @ApiProperty({ minimum: 0, maximum: 1, example: 0.7 }) score!: number;
  @ApiProperty({ type: [String] }) because!: string[];
  @ApiProperty({ description: 'A hint alone cannot be approved on its own' }) approvable!: boolean;
}

export class CaseFileResponse {
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description:
      'caseId, number, operator, names, keys, jurisdiction, status, openedAt, timeline, measures, chain, findings, obligations, eventCount',
  })
  caseFile!: Record<string, unknown>;
  @ApiProperty({ type: [SuggestionResponse] }) suggestions!: SuggestionResponse[];
  @ApiProperty({ format: 'date-time', description: 'With the next three: the moment that the answer is about; send it back for the same answer' })
  knownAt!: string;
  @ApiPropertyOptional({ format: 'date-time' }) validAt?: string;
  @ApiProperty({ format: 'date-time' }) identityAt!: string;
  @ApiProperty({ type: 'integer' }) position!: number;
}
