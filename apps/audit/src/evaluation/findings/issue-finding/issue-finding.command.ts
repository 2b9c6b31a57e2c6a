import { Command } from '@nestjs/cqrs';
import type { Reading } from '@quanlian/access';
import { EvaluationFindingResponse } from '../finding.response';
import type { IssueFindingRequest } from './issue-finding.request';

/** Writes down what was found and asks an agency to answer. */
export class IssueFindingCommand extends Command<EvaluationFindingResponse> {
  constructor(
    readonly request: IssueFindingRequest,
    readonly reading: Reading,
  ) {
    super();
  }
}
