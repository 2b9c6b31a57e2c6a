import { Injectable } from '@nestjs/common';
import type { CaseFile } from '@quanlian/case-file';
import { Publisher } from '@quanlian/service-kit';
import type { Actor } from '@quanlian/access';
import type { Proposal } from '@quanlian/approval';
import { EntityManager } from 'typeorm';
import { CaseEventRepository } from '../case-events/case-event.repository';
import { CaseNameRepository } from '../case-files/case-name.repository';
import { clockOf } from '../case-files/refresh-cases';
import { momentOf } from '../moments/moment';
import { ReadCase } from '../moments/read-case';
import { ActInvalid } from './act.errors';
import { CaseAtHand } from './case-at-hand';
import type { Case } from './case-at-hand';
import { eventOfAct } from './officer-act';

type About = Pick<Proposal, 'caseId' | 'subject' | 'jurisdiction'>;

/** What acts of two officers share: the case that a proposal is about, and the event by which the act takes effect. */
@Injectable()
export class CaseOfProposal {
  constructor(
    private readonly cases: CaseAtHand,
    private readonly names: CaseNameRepository,
    private readonly events: CaseEventRepository,
    private readonly readCase: ReadCase,
    private readonly publisher: Publisher,
  ) {}

  /** A proposal may come from anywhere, so what it says about the case has to be so. */
  async require(em: EntityManager, { caseId, subject, jurisdiction }: About, actor: Actor): Promise<Case> {
    if (caseId === undefined) throw new ActInvalid('/caseId', 'nothing', 'the id of a case');
    const found = await this.cases.shownTo(em, actor, caseId);
    if (subject !== found.row.operator) throw new ActInvalid('/subject', JSON.stringify(subject), 'the operator of the case');
    if (jurisdiction !== found.jurisdiction) throw new ActInvalid('/jurisdiction', JSON.stringify(jurisdiction), 'the division of the case');
    return found;
  }

  /** The case as its events say it is now; the stored line knows nothing of single duties and findings. */
  async fileOf(em: EntityManager, { row }: Case): Promise<CaseFile> {
    const name = await this.names.named(em, row.caseId);
    const moment = momentOf({}, await clockOf(em), await this.events.lastPosition(em));
    return (await this.readCase.read(em, name!, moment))!.file;
  }

  /** Carries the act out on what the case is by then: it may have turned out to be another's in the meantime. */
  async publish(
    em: EntityManager,
    { caseId, steps }: Pick<Proposal, 'caseId' | 'steps'>,
    code: string,
    factsOf: (found: Case) => Record<string, unknown>,
    now: number,
  ): Promise<void> {
    const found = await this.cases.named(em, caseId!);
    const given = steps.filter(({ kind }) => kind === 'requested' || kind === 'granted');
    const [first, ...others] = given.map(({ kind, by, at }) => ({ role: kind === 'requested' ? 'proposer' : 'approver', officer: by, at }));
    const act = { code, at: now, facts: factsOf(found), backfilled: false, approvals: [first!, ...others] };
    await this.publisher.publish(em, [eventOfAct(found.row, found.jurisdiction, act)]);
  }
}
