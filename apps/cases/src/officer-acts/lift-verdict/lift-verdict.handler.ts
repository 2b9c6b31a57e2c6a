import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ProposalResponse } from '@quanlian/approval';
import { ProposeOnPair } from '../propose-on-pair';
import { LiftVerdictCommand } from './lift-verdict.command';

@CommandHandler(LiftVerdictCommand)
export class LiftVerdictHandler implements ICommandHandler<LiftVerdictCommand> {
  constructor(private readonly onPair: ProposeOnPair) {}

  execute({ caseName, request, reading }: LiftVerdictCommand): Promise<ProposalResponse> {
    return this.onPair.propose('lift-verdict', caseName, request, {}, reading);
  }
}
