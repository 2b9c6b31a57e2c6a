import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ProposalResponse } from '@quanlian/approval';
import { ProposeOnCase } from '../propose-on-case';
import { WaiveObligationCommand } from './waive-obligation.command';

@CommandHandler(WaiveObligationCommand)
export class WaiveObligationHandler implements ICommandHandler<WaiveObligationCommand> {
  constructor(private readonly onCase: ProposeOnCase) {}

  execute({ caseName, policyId, request, reading }: WaiveObligationCommand): Promise<ProposalResponse> {
    const { instance } = request;
    return this.onCase.propose('waiver', caseName, request, { policyId, ...(instance !== undefined && { instance }) }, reading);
  }
}
