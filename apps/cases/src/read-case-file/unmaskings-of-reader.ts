import { Injectable } from '@nestjs/common';
import { mayPropose, roleOf } from '@quanlian/access';
import type { Actor, Purpose } from '@quanlian/access';
import type { CaseFile } from '@quanlian/case-file';
import { UnitOfWork } from '@quanlian/persistence';
import type { Unmasking } from '../unmaskings/unmasking';
import { UnmaskingRepository } from '../unmaskings/unmasking.repository';

/** What was opened to the reader of a case beyond their role. */
@Injectable()
export class UnmaskingsOfReader {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly unmaskings: UnmaskingRepository,
  ) {}

  /** None for whoever may not have one: the policy may have changed since it was approved. */
  running(actor: Actor, purpose: Purpose, { caseId, operator }: Pick<CaseFile, 'caseId' | 'operator'>): Promise<Unmasking[]> {
    const { officer } = actor;
    const role = roleOf(actor);
    if (officer === undefined || role === undefined || !mayPropose(actor, 'unmask')) return Promise.resolve([]);
    return this.unitOfWork.run((em) => this.unmaskings.running(em, { officer, role, purpose, caseId, operator }));
  }
}
