import { randomBytes } from 'node:crypto';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { isAct, Masking, type Actor } from '@quanlian/access';
import { SERVICES, uuidV7 } from '@quanlian/contracts';
import { UnitOfWork } from '@quanlian/persistence';
import { Publisher, ServiceConfig } from '@quanlian/service-kit';
import type { EntityManager } from 'typeorm';
import { ActHandlers } from '../acts/act-handler';
import { ApprovalRefused } from '../proposal/approval.errors';
import { propose, type NewProposal } from '../proposal/decide';
import type { Proposal } from '../proposal/proposal';
import { eventOfStep } from '../proposal/proposal-events';
import { proposalResponse, ProposalResponse } from '../proposal/proposal.response';
import { nowOf } from '../store/now';
import { ProposalRepository } from '../store/proposal.repository';
import { ProposeActCommand } from './propose-act.command';
import { ProposeActRequest } from './propose-act.request';

const HOUR_MS = 3_600_000;
const DEFAULT_HOURS = 72;

@CommandHandler(ProposeActCommand)
export class ProposeActHandler implements ICommandHandler<ProposeActCommand> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly proposals: ProposalRepository,
    private readonly handlers: ActHandlers,
    private readonly publisher: Publisher,
    private readonly config: ServiceConfig,
    private readonly masking: Masking,
  ) {}

  async execute({ request, reading: { actor, purpose } }: ProposeActCommand): Promise<ProposalResponse> {
    const proposal = await this.unitOfWork.run((em) => this.propose(em, request, actor));
    return proposalResponse(proposal, this.masking.for(actor, purpose));
  }

  private async propose(em: EntityManager, request: ProposeActRequest, actor: Actor): Promise<Proposal> {
    const handler = this.handlers.of(request.act);
    if (!handler || !isAct(request.act)) {
      throw new ApprovalRefused('approval.act-unknown', `Found "${request.act}", expected one of ${this.handlers.names.join(', ') || 'none'}.`);
    }
    const now = await nowOf(em);
    const { expiresInHours = DEFAULT_HOURS, command = {}, ...rest } = request;
    const given: NewProposal = {
      ...rest,
      ...this.speaker(actor),
      act: request.act,
      id: uuidV7(now, randomBytes(10)),
      command,
      expiresAt: now + expiresInHours * HOUR_MS,
    };
    const proposal = propose(given, actor, now);
    await handler.check(em, given, actor, now);
    await this.proposals.add(em, proposal);
    await this.publisher.publish(em, [eventOfStep(proposal, 0)]);
    return proposal;
  }

  /** In whose name the proposal speaks: an officer's own organ, or a shared service for officers of all agencies. */
  private speaker({ agency = '', organ = '' }: Actor): { agency: string; organ: string } {
    if (this.config.service === 'cases' || this.config.service === 'audit') return { agency: 'system', organ: this.config.service };
    const tenants: readonly string[] = SERVICES[this.config.service].tenants;
    if (tenants.includes(agency)) return { agency, organ };
    throw new ApprovalRefused('approval.foreign-agency', `Found agency ${agency || 'none'}, expected one of ${tenants.join(', ')}.`);
  }
}
