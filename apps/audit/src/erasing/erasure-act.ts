import { Injectable } from '@nestjs/common';
import { covers } from '@quanlian/access';
import { ApprovalRefused, proposedBy } from '@quanlian/approval';
import type { ActHandler, NewProposal, Proposal } from '@quanlian/approval';
import type { FieldProblem } from '@quanlian/contracts';
import { Publisher } from '@quanlian/service-kit';
import { EntityManager } from 'typeorm';
import { problemAt, problemsOf } from './erasure-command';
import type { ErasureCommand } from './erasure-command';
import { EventsNotErasable } from './erasure.errors';
import { eventErased } from './event-erased';
import { ErasureRepository } from './erasure.repository';

/** What events say is destroyed once two others agreed; that they were there, and the proofs of all of them, stay. */
@Injectable()
export class ErasureAct implements ActHandler {
  readonly act = 'erasure';

  constructor(
    private readonly erasures: ErasureRepository,
    private readonly publisher: Publisher,
  ) {}

  async check(em: EntityManager, proposal: NewProposal): Promise<void> {
    const { subject, jurisdiction, command, reason } = proposal;
    // The event's own key would stay in the events of the proposal for good.
    const region = `division:${jurisdiction}`;
    if (subject !== region) throw invalid(problemAt('/subject', JSON.stringify(subject), region));
    if (reason === undefined) throw invalid(problemAt('/reason', 'nothing', 'why these contents are erased'));
    const problems = problemsOf(command);
    if (problems.length > 0) throw invalid(...problems);
    const { eventIds } = command as unknown as ErasureCommand;
    const found = await this.found(em, eventIds, jurisdiction);
    // An event of another area and no event are the same answer: otherwise ids could be probed.
    const unknown = eventIds.filter((id) => !found.has(id));
    if (unknown.length > 0) throw invalid(problemAt('/command/eventIds', unknown[0]!, `events of division ${jurisdiction}`));
    this.requireErasable(eventIds, found);
  }

  async carryOut(em: EntityManager, proposal: Proposal, at: number): Promise<void> {
    const { eventIds } = proposal.command as unknown as ErasureCommand;
    this.requireErasable(eventIds, await this.found(em, eventIds, proposal.jurisdiction));
    await this.erasures.erase(em, proposal.id);
    await this.publisher.publish(em, [eventErased(proposal, proposedBy(proposal), at)]);
  }

  private async found(em: EntityManager, ids: readonly string[], jurisdiction: string): Promise<Map<string, boolean>> {
    const named = await this.erasures.named(em, ids);
    return new Map(named.filter((event) => covers(jurisdiction, event.jurisdiction)).map(({ id, isErasable }) => [id, isErasable]));
  }

  private requireErasable(ids: readonly string[], found: ReadonlyMap<string, boolean>): void {
    const others = ids.filter((id) => found.get(id) !== true);
    if (others.length > 0) throw new EventsNotErasable(others);
  }
}

const invalid = (...problems: readonly FieldProblem[]): ApprovalRefused =>
  new ApprovalRefused('approval.command-invalid', `The erasure cannot be proposed like that: ${problems[0]!.detail}`, problems);
