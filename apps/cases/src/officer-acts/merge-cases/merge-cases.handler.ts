import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { requireProposer } from '@quanlian/approval';
import type { ProposalResponse } from '@quanlian/approval';
import { UnitOfWork } from '@quanlian/persistence';
import { CaseAtHand } from '../case-at-hand';
import { ProposeOnCase } from '../propose-on-case';
import { MergeCasesCommand } from './merge-cases.command';

@CommandHandler(MergeCasesCommand)
export class MergeCasesHandler implements ICommandHandler<MergeCasesCommand> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseAtHand,
    private readonly onCase: ProposeOnCase,
  ) {}

  async execute({ caseName, request, reading }: MergeCasesCommand): Promise<ProposalResponse> {
    const { otherCase, mergeKind, basis } = request;
    const memberKeys = await this.unitOfWork.run(async (em) => {
      const own = await this.cases.shownTo(em, reading.actor, caseName);
      // First of all: whether there is another case is nothing for somebody who may not merge this one.
      requireProposer(reading.actor, 'merge', own.jurisdiction);
      const other = await this.cases.shownTo(em, reading.actor, otherCase);
      return [own.row.operator, other.row.operator];
    });
    return this.onCase.propose('merge', caseName, request, { memberKeys, mergeKind, basis }, reading);
  }
}
