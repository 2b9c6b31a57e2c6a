import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { inScope, isAct, scopeOf, type Actor } from '@quanlian/access';
import { SERVICES, uuidV7 } from '@quanlian/contracts';
import { UnitOfWork } from '@quanlian/persistence';
import { Publisher, ServiceConfig } from '@quanlian/service-kit';
import type { EntityManager } from 'typeorm';
import { ActHandlers } from '../acts/act-handler';
import { ApprovalRefused } from '../proposal/approval.errors';
import { asOf, propose, type NewProposal } from '../proposal/decide';
import type { Proposal } from '../proposal/proposal';
import { eventOfStep } from '../proposal/proposal-events';
import { ProposalRepository } from '../store/proposal.repository';
import type { ProposalRequest } from './proposal.request';

const HOUR_MS = 3_600_000;
export const DEFAULT_HOURS = 72;

type Decide = (proposal: Proposal, now: number) => Proposal;

/** One clock for all instances. */
async function nowOf(em: EntityManager): Promise<number> {
  const [{ now }] = await em.query<[{ now: Date }]>('SELECT clock_timestamp() AS now');
  return now.getTime();
}

/** Proposing and deciding: state, events and, with the last approval, the act itself in one transaction. */
@Injectable()
export class Approvals {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly proposals: ProposalRepository,
    private readonly handlers: ActHandlers,
    private readonly publisher: Publisher,
    private readonly config: ServiceConfig,
  ) {}

  propose(request: ProposalRequest, actor: Actor): Promise<Proposal> {
    return this.unitOfWork.run(async (em) => {
      const now = await nowOf(em);
      const handler = this.handlers.of(request.act);
      if (!handler || !isAct(request.act)) {
        throw new ApprovalRefused('approval.act-unknown', `Found "${request.act}", expected one of ${this.handlers.names.join(', ') || 'none'}.`);
      }
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
    });
  }

  /** A proposal of another area and none are the same answer. */
  decide(id: string, actor: Actor, decide: Decide): Promise<Proposal> {
    return this.unitOfWork.run(async (em) => {
      const before = await this.proposals.locked(em, id);
      if (!before || !inScope(scopeOf(actor, 'approval'), before))
        throw new ApprovalRefused('approval.not-found', `Found no proposal ${id} in your area.`);
      const now = await nowOf(em);
      return this.change(em, before, decide(before, now), now);
    });
  }

  /** Closes what nobody decided in time; returns how many. */
  expire(): Promise<number> {
    return this.unitOfWork.run(async (em) => {
      const now = await nowOf(em);
      const overdue = await this.proposals.overdue(em, now);
      for (const proposal of overdue) await this.change(em, proposal, asOf(proposal, now), now);
      return overdue.length;
    });
  }

  private async change(em: EntityManager, before: Proposal, after: Proposal, now: number): Promise<Proposal> {
    await this.proposals.save(em, before, after);
    if (after.state === 'granted') await this.handlers.of(after.act)?.carryOut(em, after, now);
    const steps = after.steps.map((_, nth) => nth).slice(before.steps.length);
    await this.publisher.publish(
      em,
      steps.map((nth) => eventOfStep(after, nth)),
    );
    return after;
  }

  /** In whose name the proposal speaks: an officer's own organ, or the shared case service for officers of all agencies. */
  private speaker({ agency = '', organ = '' }: Actor): { agency: string; organ: string } {
    if (this.config.service === 'cases') return { agency: 'system', organ: 'cases' };
    const tenants: readonly string[] = SERVICES[this.config.service].tenants;
    if (tenants.includes(agency)) return { agency, organ };
    throw new ApprovalRefused('approval.foreign-agency', `Found agency ${agency || 'none'}, expected one of ${tenants.join(', ')}.`);
  }
}
