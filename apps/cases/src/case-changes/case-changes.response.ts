import { ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import { CHANGED_PARTS } from '@quanlian/case-file';
import type { ChangedPart } from '@quanlian/case-file';

const CHANGES = ['appears', 'disappears', 'changes'] as const;

export class ChangedResponse {
  @ApiProperty({ enum: CHANGES }) change!: (typeof CHANGES)[number];
  @ApiPropertyOptional({ type: 'object', additionalProperties: true, description: 'As it was; absent where it came' })
  before?: Record<string, unknown>;
  @ApiPropertyOptional({ type: 'object', additionalProperties: true, description: 'As it is; absent where it went' })
  after?: Record<string, unknown>;
}

export class CaseChangesResponse {
  @ApiProperty({ format: 'uuid' }) caseId!: string;
  @ApiProperty({ example: 'QL-150622-2021-00001' }) number!: string;
  @ApiProperty({ format: 'date-time', description: 'The earlier moment, with the identity known then' }) since!: string;
  @ApiProperty({ description: 'Whether anything was known of the case then; where nothing was, all of it came' }) wasKnown!: boolean;
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'array', items: { $ref: getSchemaPath(ChangedResponse) } },
    description: `By part of the case file, those parts alone in which anything changed: ${CHANGED_PARTS.join(', ')}`,
  })
  changes!: Partial<Record<ChangedPart, readonly ChangedResponse[]>>;
  @ApiProperty({ format: 'date-time', description: 'With the next three: the later moment; send it back for the same answer' }) knownAt!: string;
  @ApiPropertyOptional({ format: 'date-time' }) validAt?: string;
  @ApiProperty({ format: 'date-time' }) identityAt!: string;
  @ApiProperty({ type: 'integer' }) position!: number;
}
