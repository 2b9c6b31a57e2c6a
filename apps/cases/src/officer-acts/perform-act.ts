import { Injectable } from '@nestjs/common';
import { Actor, covers } from '@quanlian/access';
import { DomainError } from '@quanlian/contracts';
import { UnitOfWork } from '@quanlian/persistence';
import { Publisher } from '@quanlian/service-kit';
import { EntityManager } from 'typeorm';
import { CaseFileRepository, CaseRow } from '../case-files/case-file.repository';
import { CaseNameRepository } from '../case-files/case-name.repository';
import { clockOf } from '../case-files/refresh-cases';
import { caseNotFound } from '../case-files/case.errors';
import { ActRequest, eventOfAct, instantOfAct, officerOf } from './officer-act';

type Facts = (context: { em: EntityManager; row: CaseRow; by: string }) => Promise<Record<string, unknown>>;

/** Every act of an officer is an event: it goes the same way as those of the agencies and shows on the case when it has come back. */
@Injectable()
export class PerformAct {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly names: CaseNameRepository,
    private readonly files: CaseFileRepository,
    private readonly publisher: Publisher,
  ) {}

  async perform(caseId: string, actor: Actor, request: ActRequest, code: string, factsOf: Facts): Promise<{ eventId: string }> {
    const by = officerOf(actor);
    return this.unitOfWork.run(async (em) => {
      const { row, jurisdiction } = await this.caseOf(em, caseId);
      if (!covers(actor.jurisdiction ?? '', jurisdiction)) throw foreign(actor.jurisdiction ?? '', jurisdiction);
      const facts = await factsOf({ em, row, by });
      const event = eventOfAct(row, jurisdiction, { code, by, facts, ...instantOfAct(request, actor, await clockOf(em)) });
      await this.publisher.publish(em, [event]);
      return { eventId: event.id };
    });
  }

  private async caseOf(em: EntityManager, caseId: string): Promise<{ row: CaseRow; jurisdiction: string }> {
    const name = await this.names.named(em, caseId);
    const row = name && (await this.files.ofEvent(em, name.openedBy));
    if (!row) throw caseNotFound(caseId);
    const [{ jurisdiction }] = await em.query(`select jurisdiction from case_file where case_id = $1::uuid`, [row.caseId]);
    return { row, jurisdiction };
  }
}

const foreign = (own: string, needed: string): DomainError =>
  new DomainError(
    'act.foreign-jurisdiction',
    'forbidden',
    'The case lies outside your jurisdiction',
    `Found jurisdiction ${own || 'none'}, expected one that covers ${needed}.`,
  );
