import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ActResponse } from '../act.response';
import { CaseAtHand } from '../case-at-hand';
import { PerformAct } from '../perform-act';
import { OpenObligationCommand } from './open-obligation.command';

@CommandHandler(OpenObligationCommand)
export class OpenObligationHandler implements ICommandHandler<OpenObligationCommand> {
  constructor(
    private readonly performAct: PerformAct,
    private readonly cases: CaseAtHand,
  ) {}

  execute({ caseName, request: { policyId, triggerEventId, at }, actor }: OpenObligationCommand): Promise<ActResponse> {
    return this.performAct.perform('obligation.opened-by-officer', { caseName, actor, at }, async ({ em, case: found, by }) => {
      await this.cases.requireEvent(em, found, triggerEventId, '/triggerEventId');
      return { caseId: found.row.caseId, policyId, triggerEventId, by };
    });
  }
}
