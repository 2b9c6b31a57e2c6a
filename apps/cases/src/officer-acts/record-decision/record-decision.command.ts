import { Command } from '@nestjs/cqrs';
import type { Actor } from '@quanlian/access';
import { ActResponse } from '../act.response';
import { RecordDecisionRequest } from './record-decision.request';

/** Writes down what a joint meeting decided about a case; it is a task of the agencies from then on. */
export class RecordDecisionCommand extends Command<ActResponse> {
  constructor(
    readonly caseName: string,
    readonly request: RecordDecisionRequest,
    readonly actor: Actor,
  ) {
    super();
  }
}
