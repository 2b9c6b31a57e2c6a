import { Command } from '@nestjs/cqrs';
import type { Actor } from '@quanlian/access';
import { ActResponse } from '../act.response';
import { NoteFindingRequest } from './note-finding.request';

/** Says something about a finding; the finding may be over with it. */
export class NoteFindingCommand extends Command<ActResponse> {
  constructor(
    readonly caseName: string,
    readonly request: NoteFindingRequest,
    readonly actor: Actor,
  ) {
    super();
  }
}
