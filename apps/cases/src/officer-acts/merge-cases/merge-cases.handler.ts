import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ProposalResponse } from '@quanlian/approval';
import { ProposeOnCase } from '../propose-on-case';
import { MergeCasesCommand } from './merge-cases.command';

@CommandHandler(MergeCasesCommand)
export class MergeCasesHandler implements ICommandHandler<MergeCasesCommand> {
  constructor(private readonly onCase: ProposeOnCase) {}

  execute({ caseName, request, reading }: MergeCasesCommand): Promise<ProposalResponse> {
    const { otherCase, mergeKind, basis } = request;
    return this.onCase.propose('merge', caseName, request, { otherCase, mergeKind, basis }, reading);
  }
}
