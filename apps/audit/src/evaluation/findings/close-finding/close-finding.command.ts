import { Command } from '@nestjs/cqrs';
import type { Reading } from '@quanlian/access';
import { EvaluationFindingResponse } from '../finding.response';
import type { CloseFindingRequest } from './close-finding.request';

/** Another evaluator than the one who found it says how it ended. */
export class CloseFindingCommand extends Command<EvaluationFindingResponse> {
  constructor(
    readonly id: string,
    readonly request: CloseFindingRequest,
    readonly reading: Reading,
  ) {
    super();
  }
}
