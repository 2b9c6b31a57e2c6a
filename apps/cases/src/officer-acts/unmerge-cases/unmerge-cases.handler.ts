import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { requireProposer } from '@quanlian/approval';
import type { ProposalResponse } from '@quanlian/approval';
import { UnitOfWork } from '@quanlian/persistence';
import { CaseAtHand } from '../case-at-hand';
import { ProposeOnCase } from '../propose-on-case';
import { SeparateCases } from './separate-cases';
import { UnmergeCasesCommand } from './unmerge-cases.command';

@CommandHandler(UnmergeCasesCommand)
export class UnmergeCasesHandler implements ICommandHandler<UnmergeCasesCommand> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseAtHand,
    private readonly separate: SeparateCases,
    private readonly onCase: ProposeOnCase,
  ) {}

  /** What leaves the case is in the command, so that those who approve know what they sign. */
  async execute({ caseName, request, reading }: UnmergeCasesCommand): Promise<ProposalResponse> {
    const { mergeEventId, verdict = 'different' } = request;
    const command = await this.unitOfWork.run(async (em) => {
      const found = await this.cases.shownTo(em, reading.actor, caseName);
      // First of all: what a merge brought together is nothing for somebody who may not take it back.
      requireProposer(reading.actor, 'un-merge', found.jurisdiction);
      const { removedKeys, reattributedEventIds } = await this.separate.foreseen(em, found, mergeEventId);
      return { targetEventId: mergeEventId, verdict, removedKeys, reattributedEventIds };
    });
    return this.onCase.propose('un-merge', caseName, request, command, reading);
  }
}
