import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { REGIONAL_LEVELS, REGIONAL_STATUSES } from '@quanlian/obligations';

/** One duty of one region, or one repetition of it. */
export class RegionalDutyResponse {
  @ApiProperty({ example: 'N1283-18-2' }) policyId!: string;
  @ApiProperty({ example: 'national-1283' }) pack!: string;
  @ApiProperty({ example: '(十八)' }) article!: string;
  @ApiProperty() titleZh!: string;
  @ApiProperty() titleEn!: string;
  @ApiProperty({ enum: REGIONAL_LEVELS }) level!: string;
  @ApiProperty({ example: '510000', description: '000000 is the nation' }) region!: string;
  @ApiPropertyOptional({ example: '四川省' }) regionName?: string;
  @ApiPropertyOptional({ example: 'energy/grid-sc', description: 'Where the notice names who is to act' }) addressee?: string;
  @ApiProperty({ type: [String], example: ['gov'] }) agencies!: readonly string[];
  @ApiPropertyOptional({ type: 'integer', minimum: 1 }) repetition?: number;
  @ApiPropertyOptional({ type: 'integer', minimum: 1, description: 'How many repetitions are overdue, this one the oldest' }) unmet?: number;
  @ApiPropertyOptional({ format: 'uuid', description: 'The event that opened it; otherwise the day of the notice did' }) openedBy?: string;
  @ApiProperty({ format: 'date-time' }) openedAt!: string;
  @ApiPropertyOptional({ format: 'date-time' }) dueAt?: string;
  @ApiProperty({ type: String, nullable: true, description: 'Whether the notice gives the time, or we do' }) deadlineBasis!: string | null;
  @ApiProperty({ enum: REGIONAL_STATUSES }) status!: string;
  @ApiPropertyOptional({ format: 'uuid' }) metBy?: string;
  @ApiPropertyOptional({ format: 'date-time' }) metAt?: string;
}

export class RegionalDutyPage {
  @ApiProperty({ type: [RegionalDutyResponse], description: 'What falls due first stands first' }) duties!: RegionalDutyResponse[];
  @ApiProperty({ type: String, nullable: true, description: 'Cursor of the page that follows, null at the end' }) next!: string | null;
  @ApiProperty({ format: 'date-time' }) knownAt!: string;
}
