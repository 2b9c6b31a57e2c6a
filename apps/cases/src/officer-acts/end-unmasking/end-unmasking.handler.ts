import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { inScope, mayApprove, roleOf, scopeOf } from '@quanlian/access';
import type { Actor } from '@quanlian/access';
import { formatBeijing } from '@quanlian/contracts';
import type { QuanlianEvent } from '@quanlian/contracts';
import { UnitOfWork } from '@quanlian/persistence';
import { Publisher } from '@quanlian/service-kit';
import { EntityManager } from 'typeorm';
import { clockOf } from '../../case-files/refresh-cases';
import { UnmaskingNotFound, UnmaskingNotYours, UnmaskingOver } from '../../unmaskings/unmasking.errors';
import { UnmaskingRepository } from '../../unmaskings/unmasking.repository';
import type { Unmasking } from '../../unmaskings/unmasking';
import { ActResponse } from '../act.response';
import { isEventId } from '../field-tests';
import { eventOfAct, officerOf } from '../officer-act';
import { EndUnmaskingCommand } from './end-unmasking.command';

interface Withdrawal {
  by: string;
  role: string;
  reason: string;
  at: number;
}

@CommandHandler(EndUnmaskingCommand)
export class EndUnmaskingHandler implements ICommandHandler<EndUnmaskingCommand> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly unmaskings: UnmaskingRepository,
    private readonly publisher: Publisher,
  ) {}

  execute({ unmaskingId, request: { reason }, actor }: EndUnmaskingCommand): Promise<ActResponse> {
    const by = officerOf(actor);
    return this.unitOfWork.run(async (em) => {
      const unmasking = await this.find(em, unmaskingId, actor);
      if (unmasking.officer !== by && !mayApprove(actor, 'unmask')) throw new UnmaskingNotYours();
      const withdrawal = { by, role: roleOf(actor)!, reason, at: await clockOf(em) };
      if (!(await this.unmaskings.withdraw(em, unmasking.unmaskingId, withdrawal))) throw new UnmaskingOver(unmaskingId);
      const event = withdrawn(unmasking, withdrawal);
      await this.publisher.publish(em, [event]);
      return { eventId: event.id };
    });
  }

  /** One of another area and none are the same answer. */
  private async find(em: EntityManager, unmaskingId: string, actor: Actor): Promise<Unmasking> {
    const found = isEventId(unmaskingId) ? await this.unmaskings.find(em, unmaskingId) : undefined;
    if (!found || !inScope(scopeOf(actor, 'approval'), { jurisdiction: found.jurisdiction, id: found.unmaskingId }))
      throw new UnmaskingNotFound(unmaskingId);
    return found;
  }
}

function withdrawn({ unmaskingId, caseId, operator, jurisdiction, officer }: Unmasking, { by, role, reason, at }: Withdrawal): QuanlianEvent {
  const facts = { unmaskingId, caseId, actor: officer, by, role, reason, at: formatBeijing(at) };
  const approvals = [{ role: 'officer', officer: by, at }];
  return eventOfAct({ caseId, operator }, jurisdiction, { code: 'access.unmasking-withdrawn', at, facts, backfilled: false, approvals });
}
