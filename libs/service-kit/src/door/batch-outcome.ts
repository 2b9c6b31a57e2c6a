import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { problemOfDomainError } from '../http/problem';
import { ProblemResponse } from '../http/problem.response';
import type { SubmissionOutcome } from './publish-events.command';
import { Receipt, RECEIPT_STATUSES } from './receipt';

/** What became of one event of a batch. */
export class BatchOutcome {
  @ApiProperty({ type: 'integer', description: 'Place in the batch, from 0' }) index!: number;
  @ApiPropertyOptional({ description: 'Id of the event, where one could be read' }) id?: string;
  @ApiProperty({ enum: [...RECEIPT_STATUSES, 'rejected'] }) status!: 'accepted' | 'duplicate' | 'rejected';
  @ApiPropertyOptional({ type: Receipt }) receipt?: Receipt;
  @ApiPropertyOptional({ type: ProblemResponse }) problem?: ProblemResponse;
}

export function batchOutcome(outcome: SubmissionOutcome, index: number): BatchOutcome {
  const { id } = outcome;
  if (outcome.ok) return { index, id, status: outcome.receipt.status, receipt: outcome.receipt };
  return { index, id, status: 'rejected', problem: problemOfDomainError(outcome.refusal) as ProblemResponse };
}
