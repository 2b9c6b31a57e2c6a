import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { FINDING_STATUSES, OUTCOMES, statusOf, type FindingStatus, type FindingWithSteps } from './finding.row';

export class FindingStepResponse {
  @ApiProperty({ type: 'integer' }) place!: number;
  @ApiProperty({ enum: ['response', 'closing'] }) kind!: string;
  @ApiProperty() by!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ description: 'later than the deadline' }) late!: boolean;
  @ApiProperty() text!: string;
  @ApiPropertyOptional({ enum: OUTCOMES }) outcome?: string;
}

export class EvaluationFindingResponse {
  @ApiProperty() id!: string;
  @ApiProperty({ enum: FINDING_STATUSES }) status!: FindingStatus;
  @ApiProperty() issuedBy!: string;
  @ApiProperty({ format: 'date-time' }) issuedAt!: string;
  @ApiProperty({ example: 'energy', description: 'who is to answer' }) agency!: string;
  @ApiProperty() jurisdiction!: string;
  @ApiProperty() title!: string;
  @ApiProperty() text!: string;
  @ApiProperty({ type: [String], description: 'ids of the events on which it rests' }) events!: readonly string[];
  @ApiPropertyOptional({ description: 'the sampling plan that drew them' }) planId?: string;
  @ApiPropertyOptional({ example: 'EV-1', description: 'the control test that they break' }) controlTest?: string;
  @ApiProperty({ format: 'date-time' }) dueAt!: string;
  @ApiProperty({ type: [FindingStepResponse] }) steps!: FindingStepResponse[];
}

export class EvaluationFindingList {
  @ApiProperty({ type: [EvaluationFindingResponse] }) items!: EvaluationFindingResponse[];
  @ApiProperty({ type: String, nullable: true, description: 'pass as "before" to read on' }) next!: string | null;
}

export const findingResponse = (one: FindingWithSteps, now: number): EvaluationFindingResponse => ({
  ...one.finding,
  status: statusOf(one, now),
  steps: one.steps.map(({ findingId: _id, ...step }) => ({ ...step, late: Date.parse(step.at) > Date.parse(one.finding.dueAt) })),
});
