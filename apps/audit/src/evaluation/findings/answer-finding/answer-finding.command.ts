import { Command } from '@nestjs/cqrs';
import type { Reading } from '@quanlian/access';
import { EvaluationFindingResponse } from '../finding.response';

/** The agency answers a finding. */
export class AnswerFindingCommand extends Command<EvaluationFindingResponse> {
  constructor(
    readonly id: string,
    readonly text: string,
    readonly reading: Reading,
  ) {
    super();
  }
}
