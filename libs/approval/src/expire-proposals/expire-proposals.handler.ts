import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { UnitOfWork } from '@quanlian/persistence';
import { ProposalChanges } from '../proposal-changes';
import { asOf } from '../proposal/decide';
import { nowOf } from '../store/now';
import { ProposalRepository } from '../store/proposal.repository';
import { ExpireProposalsCommand } from './expire-proposals.command';

@CommandHandler(ExpireProposalsCommand)
export class ExpireProposalsHandler implements ICommandHandler<ExpireProposalsCommand> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly proposals: ProposalRepository,
    private readonly changes: ProposalChanges,
  ) {}

  execute(): Promise<number> {
    return this.unitOfWork.run(async (em) => {
      const now = await nowOf(em);
      const overdue = await this.proposals.overdue(em, now);
      for (const proposal of overdue) await this.changes.save(em, proposal, asOf(proposal, now), now);
      return overdue.length;
    });
  }
}
