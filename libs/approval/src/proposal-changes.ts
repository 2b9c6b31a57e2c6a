import { Injectable } from '@nestjs/common';
import { inScope, Masking, scopeOf, type Reading } from '@quanlian/access';
import { UnitOfWork } from '@quanlian/persistence';
import { Publisher } from '@quanlian/service-kit';
import type { EntityManager } from 'typeorm';
import { ActHandlers } from './acts/act-handler';
import { ApprovalRefused } from './proposal/approval.errors';
import type { Proposal } from './proposal/proposal';
import { eventOfStep } from './proposal/proposal-events';
import { proposalResponse, ProposalResponse } from './proposal/proposal.response';
import { nowOf } from './store/now';
import { ProposalRepository } from './store/proposal.repository';

type Decide = (proposal: Proposal, now: number) => Proposal;

/** One more step of a proposal: state, events and, with the last approval, the act itself in one transaction. */
@Injectable()
export class ProposalChanges {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly proposals: ProposalRepository,
    private readonly handlers: ActHandlers,
    private readonly publisher: Publisher,
    private readonly masking: Masking,
  ) {}

  /** A proposal of another area and none are the same answer. */
  async decide(id: string, { actor, purpose }: Reading, decide: Decide): Promise<ProposalResponse> {
    const after = await this.unitOfWork.run(async (em) => {
      const before = await this.proposals.locked(em, id);
      if (!before || !inScope(scopeOf(actor, 'approval'), before))
        throw new ApprovalRefused('approval.not-found', `Found no proposal ${id} in your area.`);
      const now = await nowOf(em);
      return this.save(em, before, decide(before, now), now);
    });
    return proposalResponse(after, this.masking.for(actor, purpose));
  }

  async save(em: EntityManager, before: Proposal, after: Proposal, now: number): Promise<Proposal> {
    await this.proposals.save(em, before, after);
    if (after.state === 'granted') await this.handlers.of(after.act)?.carryOut(em, after, now);
    const steps = after.steps.map((_, nth) => nth).slice(before.steps.length);
    await this.publisher.publish(
      em,
      steps.map((nth) => eventOfStep(after, nth)),
    );
    return after;
  }
}
