import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { PolicyPacks } from '@quanlian/obligations';
import { ActInvalid } from '../act.errors';
import { ActResponse } from '../act.response';
import { CaseAtHand } from '../case-at-hand';
import { PerformAct } from '../perform-act';
import { OpenObligationCommand } from './open-obligation.command';

@CommandHandler(OpenObligationCommand)
export class OpenObligationHandler implements ICommandHandler<OpenObligationCommand> {
  constructor(
    private readonly performAct: PerformAct,
    private readonly cases: CaseAtHand,
    private readonly packs: PolicyPacks,
  ) {}

  execute({ caseName, request: { policyId, triggerEventId, at }, actor }: OpenObligationCommand): Promise<ActResponse> {
    return this.performAct.perform('obligation.opened-by-officer', { caseName, actor, at }, async ({ em, case: found, by }) => {
      if (!this.packs.find(policyId)) throw new ActInvalid('/policyId', JSON.stringify(policyId), 'the id of an obligation in a loaded pack');
      await this.cases.requireEvent(em, found, triggerEventId, '/triggerEventId');
      return { caseId: found.row.caseId, policyId, triggerEventId, by };
    });
  }
}
