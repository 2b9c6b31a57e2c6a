import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ProposalResponse } from '@quanlian/approval';
import { ProposeOnCase } from '../propose-on-case';
import { UnmaskFieldsCommand } from './unmask-fields.command';

@CommandHandler(UnmaskFieldsCommand)
export class UnmaskFieldsHandler implements ICommandHandler<UnmaskFieldsCommand> {
  constructor(private readonly onCase: ProposeOnCase) {}

  execute({ caseName, request, reading }: UnmaskFieldsCommand): Promise<ProposalResponse> {
    const { purpose, fields } = request;
    return this.onCase.propose('unmask', caseName, request, { purpose, fields }, reading);
  }
}
