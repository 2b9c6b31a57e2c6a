import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CASE_STATUSES } from '../case-files/case-status';

/** A case in one line. */
export class CaseSummary {
  @ApiProperty({ format: 'uuid' }) caseId!: string;
  @ApiProperty({ example: 'QL-150622-2021-00001' }) number!: string;
  @ApiProperty({ example: 'uscc:91150622MAYX0A110G' }) operator!: string;
  @ApiProperty({ type: [String], description: 'Names of the operator, old ones included' }) names!: string[];
  @ApiProperty({ example: '150622' }) jurisdiction!: string;
  @ApiProperty({ enum: CASE_STATUSES }) status!: string;
  @ApiProperty({ format: 'date-time' }) openedAt!: string;
  @ApiProperty({ format: 'date-time' }) lastEventAt!: string;
  @ApiProperty({ type: 'integer' }) openFindings!: number;
  @ApiProperty({ type: 'integer', description: 'Duties past due' }) overdue!: number;
  @ApiProperty({ type: 'integer' }) eventCount!: number;
  @ApiPropertyOptional({ type: 'integer', description: 'Rises with every change of the case file; not told of the past' }) revision?: number;
}

export class CasePage {
  @ApiProperty({ type: [CaseSummary] }) cases!: CaseSummary[];
  @ApiProperty({ type: String, nullable: true, description: 'Cursor of the page that follows, null at the end' }) next!: string | null;
  @ApiProperty({ format: 'date-time', description: 'With the next three: the moment that the answer is about; send it back for the same answer' })
  knownAt!: string;
  @ApiPropertyOptional({ format: 'date-time' }) validAt?: string;
  @ApiProperty({ format: 'date-time' }) identityAt!: string;
  @ApiProperty({ type: 'integer' }) position!: number;
}
