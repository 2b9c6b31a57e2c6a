import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ProposalResponse } from '@quanlian/approval';
import { UnitOfWork } from '@quanlian/persistence';
import { EntityManager } from 'typeorm';
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
    const memberKeys = await this.unitOfWork.run(async (em) => [await this.operatorOf(em, caseName), await this.operatorOf(em, otherCase)]);
    return this.onCase.propose('merge', caseName, request, { memberKeys, mergeKind, basis }, reading);
  }

  private async operatorOf(em: EntityManager, caseName: string): Promise<string> {
    return (await this.cases.named(em, caseName)).row.operator;
  }
}
