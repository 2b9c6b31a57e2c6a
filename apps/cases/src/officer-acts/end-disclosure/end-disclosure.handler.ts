import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { inScope, scopeOf } from '@quanlian/access';
import type { Actor } from '@quanlian/access';
import { requireProposer } from '@quanlian/approval';
import { formatBeijing } from '@quanlian/contracts';
import type { QuanlianEvent } from '@quanlian/contracts';
import { UnitOfWork } from '@quanlian/persistence';
import { Publisher } from '@quanlian/service-kit';
import { EntityManager } from 'typeorm';
import { clockOf } from '../../case-files/refresh-cases';
import type { Disclosure } from '../../disclosures/disclosure';
import { DisclosureNotFound, DisclosureOver } from '../../disclosures/disclosure.errors';
import { DisclosureRepository } from '../../disclosures/disclosure.repository';
import { ActResponse } from '../act.response';
import { isEventId } from '../field-tests';
import { eventOfAct } from '../officer-act';
import { EndDisclosureCommand } from './end-disclosure.command';

interface Withdrawal {
  by: string;
  role: string;
  reason: string;
  at: number;
}

@CommandHandler(EndDisclosureCommand)
export class EndDisclosureHandler implements ICommandHandler<EndDisclosureCommand> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly disclosures: DisclosureRepository,
    private readonly publisher: Publisher,
  ) {}

  execute({ disclosureId, request: { reason }, actor }: EndDisclosureCommand): Promise<ActResponse> {
    return this.unitOfWork.run(async (em) => {
      const disclosure = await this.find(em, disclosureId, actor);
      const withdrawal = { ...requireProposer(actor, 'disclosure', disclosure.jurisdiction), reason, at: await clockOf(em) };
      if (!(await this.disclosures.withdraw(em, disclosure.disclosureId, withdrawal))) throw new DisclosureOver(disclosureId);
      const event = withdrawn(disclosure, withdrawal);
      await this.publisher.publish(em, [event]);
      return { eventId: event.id };
    });
  }

  /** One of another area and none are the same answer. */
  private async find(em: EntityManager, disclosureId: string, actor: Actor): Promise<Disclosure> {
    const found = isEventId(disclosureId) ? await this.disclosures.find(em, disclosureId) : undefined;
    if (!found || !inScope(scopeOf(actor, 'approval'), { jurisdiction: found.jurisdiction, id: found.disclosureId }))
      throw new DisclosureNotFound(disclosureId);
    return found;
  }
}

function withdrawn({ disclosureId, caseId, operator, jurisdiction, receiver }: Disclosure, { by, role, reason, at }: Withdrawal): QuanlianEvent {
  const who = { receiverAgency: receiver.agency, receiverDivision: receiver.division };
  const facts = { disclosureId, caseId, ...who, by, role, reason, at: formatBeijing(at) };
  const approvals = [{ role: 'officer', officer: by, at }];
  return eventOfAct({ caseId, operator }, jurisdiction, { code: 'access.disclosure-withdrawn', at, facts, backfilled: false, approvals });
}
