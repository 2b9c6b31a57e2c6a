import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { FIELD_KIND_NAMES, PURPOSE_NAMES } from '@quanlian/access';

/** An event that leads to nobody, but states an address or a name of this case. */
export class SuggestionResponse {
  @ApiProperty({ format: 'uuid' }) eventId!: string;
  @ApiProperty({ example: 'site.reported' }) eventType!: string;
  @ApiProperty({ minimum: 0, maximum: 1, example: 0.7 }) score!: number;
  @ApiProperty({ type: [String] }) because!: string[];
  @ApiProperty({ description: 'A hint alone cannot be approved on its own' }) approvable!: boolean;
}

/** By which approval the answer shows more than usual. */
export class UnmaskingResponse {
  @ApiProperty({ format: 'uuid', description: 'Id of the proposal that was granted; ends it before its time' }) unmaskingId!: string;
  @ApiProperty({ enum: FIELD_KIND_NAMES, isArray: true }) fields!: readonly string[];
  @ApiProperty({ format: 'date-time' }) expiresAt!: string;
}

/** Keys and facts of the unmasked kinds, which the file does not have. */
export class UnmaskedEventResponse {
  @ApiProperty({ format: 'uuid' }) eventId!: string;
  @ApiProperty({ example: 'fund-flow.flagged' }) eventType!: string;
  @ApiProperty({ example: 'pbc', description: 'Who supplied it' }) agency!: string;
  @ApiProperty({ type: [Object] }) keys!: object[];
  @ApiProperty({ type: Object }) facts!: Record<string, unknown>;
}

export class UnmaskedResponse {
  @ApiProperty({ type: [UnmaskingResponse] }) unmaskings!: UnmaskingResponse[];
  @ApiProperty({ type: [UnmaskedEventResponse] }) events!: UnmaskedEventResponse[];
}

/** By which approval the answer is given at all, and how far it goes. */
export class DisclosedResponse {
  @ApiProperty({ format: 'uuid', description: 'Id of the proposal that was granted' }) disclosureId!: string;
  @ApiProperty() legalBasis!: string;
  @ApiProperty({ enum: PURPOSE_NAMES, description: 'What it is read for, whatever the request says' }) purpose!: string;
  @ApiProperty({ enum: FIELD_KIND_NAMES, isArray: true }) fields!: readonly string[];
  @ApiProperty({ format: 'date-time' }) expiresAt!: string;
}

export class CaseFileResponse {
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description:
      'caseId, number, operator, names, keys, jurisdiction, status, openedAt, timeline, measures, chain, findings, obligations, eventCount; where there are any, restorations, disputes, decisions',
  })
  caseFile!: Record<string, unknown>;
  @ApiProperty({ type: [SuggestionResponse] }) suggestions!: SuggestionResponse[];
  @ApiPropertyOptional({ type: UnmaskedResponse, description: 'While an unmasking of this case runs for you and this purpose' })
  unmasked?: UnmaskedResponse;
  @ApiPropertyOptional({ type: DisclosedResponse, description: 'Where the case is shown because it was disclosed to your agency' })
  disclosed?: DisclosedResponse;
  @ApiProperty({ format: 'date-time', description: 'With the next three: the moment that the answer is about; send it back for the same answer' })
  knownAt!: string;
  @ApiPropertyOptional({ format: 'date-time' }) validAt?: string;
  @ApiProperty({ format: 'date-time' }) identityAt!: string;
  @ApiProperty({ type: 'integer' }) position!: number;
}
