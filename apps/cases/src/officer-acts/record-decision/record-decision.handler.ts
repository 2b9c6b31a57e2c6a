import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { formatBeijing } from '@quanlian/contracts';
import { instantOf } from '../../moments/instant';
import { ActResponse } from '../act.response';
import { PerformAct } from '../perform-act';
import { RecordDecisionCommand } from './record-decision.command';

@CommandHandler(RecordDecisionCommand)
export class RecordDecisionHandler implements ICommandHandler<RecordDecisionCommand> {
  constructor(private readonly performAct: PerformAct) {}

  execute({ caseName, request, actor }: RecordDecisionCommand): Promise<ActResponse> {
    const { meetingOn, agencies, awaits, decision, dueAt, at } = request;
    return this.performAct.perform('meeting.decided', { caseName, actor, at }, ({ case: found, by }) =>
      Promise.resolve({ caseId: found.row.caseId, meetingOn, agencies, awaits, decision, dueAt: formatBeijing(instantOf(dueAt)!), by }),
    );
  }
}
