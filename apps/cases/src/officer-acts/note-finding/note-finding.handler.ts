import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ActResponse } from '../act.response';
import { CaseAtHand } from '../case-at-hand';
import { PerformAct } from '../perform-act';
import { NoteFindingCommand } from './note-finding.command';

@CommandHandler(NoteFindingCommand)
export class NoteFindingHandler implements ICommandHandler<NoteFindingCommand> {
  constructor(
    private readonly performAct: PerformAct,
    private readonly cases: CaseAtHand,
  ) {}

  execute({ caseName, request: { rule, aboutEventId, resolves, reason, at }, actor }: NoteFindingCommand): Promise<ActResponse> {
    return this.performAct.perform('finding.noted', { caseName, actor, at }, async ({ em, case: found, by }) => {
      await this.cases.requireEvent(em, found, aboutEventId, '/aboutEventId');
      return { caseId: found.row.caseId, rule, aboutEventId, resolves, reason, by };
    });
  }
}
