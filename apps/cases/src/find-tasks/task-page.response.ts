import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { TASK_KINDS } from '@quanlian/case-file';

/** One open item of one case. */
export class TaskResponse {
  @ApiProperty({ enum: TASK_KINDS }) kind!: string;
  @ApiProperty({ example: 'N1283-16-1', description: "Of the policy, of the measure's event, of the dispute or of the decision" }) id!: string;
  @ApiProperty({ example: '授信撤销' }) titleZh!: string;
  @ApiProperty() titleEn!: string;
  @ApiProperty({ type: [String], example: ['finance'], description: 'Who owes it' }) agencies!: readonly string[];
  @ApiProperty({ format: 'uuid' }) caseId!: string;
  @ApiProperty({ example: 'QL-150622-2021-00001' }) number!: string;
  @ApiProperty({ type: [String] }) names!: string[];
  @ApiProperty({ example: '150622' }) jurisdiction!: string;
  @ApiProperty({ format: 'uuid', description: 'The event that opened it' }) because!: string;
  @ApiProperty({ format: 'date-time' }) openedAt!: string;
  @ApiProperty({ format: 'date-time' }) dueAt!: string;
  @ApiProperty() late!: boolean;
  @ApiPropertyOptional({ type: 'integer', minimum: 1, description: 'Of a duty that repeats, how many repetitions are overdue, this one the oldest' })
  unmet?: number;
}

export class TaskPage {
  @ApiProperty({ type: [TaskResponse], description: 'What falls due first stands first' }) tasks!: TaskResponse[];
  @ApiProperty({ type: String, nullable: true, description: 'Cursor of the page that follows, null at the end' }) next!: string | null;
}
