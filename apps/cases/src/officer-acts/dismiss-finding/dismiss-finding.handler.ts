import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ProposalResponse } from '@quanlian/approval';
import { ProposeOnCase } from '../propose-on-case';
import { DismissFindingCommand } from './dismiss-finding.command';

@CommandHandler(DismissFindingCommand)
export class DismissFindingHandler implements ICommandHandler<DismissFindingCommand> {
  constructor(private readonly onCase: ProposeOnCase) {}

  execute({ caseName, request, reading }: DismissFindingCommand): Promise<ProposalResponse> {
    const { rule, aboutEventId } = request;
    return this.onCase.propose('dismissal', caseName, request, { rule, aboutEventId }, reading);
  }
}
