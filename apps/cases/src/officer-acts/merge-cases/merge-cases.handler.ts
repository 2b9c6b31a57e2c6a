import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ProposalResponse } from '@quanlian/approval';
import { ProposeOnPair } from '../propose-on-pair';
import { MergeCasesCommand } from './merge-cases.command';

@CommandHandler(MergeCasesCommand)
export class MergeCasesHandler implements ICommandHandler<MergeCasesCommand> {
  constructor(private readonly onPair: ProposeOnPair) {}

  execute({ caseName, request, reading }: MergeCasesCommand): Promise<ProposalResponse> {
    const { mergeKind, basis } = request;
    return this.onPair.propose('merge', caseName, request, { mergeKind, basis }, reading);
  }
}
