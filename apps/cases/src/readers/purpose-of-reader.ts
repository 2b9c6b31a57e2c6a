import { Injectable } from '@nestjs/common';
import { Reading, statedPurpose } from '@quanlian/access';
import type { Purpose } from '@quanlian/access';
import { UnitOfWork } from '@quanlian/persistence';
import { CaseAccessRepository } from '../accesses/case-access.repository';
import type { CaseAnswer } from './case-for-reader';

/** What a case is opened for, as said with this request or before it in the session. */
@Injectable()
export class PurposeOfReader {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accesses: CaseAccessRepository,
  ) {}

  /** Whoever broke the glass has said why, and what was disclosed is read for what it was disclosed for. */
  async of(reading: Reading, { file, emergency, disclosure }: CaseAnswer): Promise<Purpose> {
    if (emergency) return 'emergency';
    return disclosure ? disclosure.purpose : statedPurpose(reading, await this.saidBefore(reading, file.caseId));
  }

  private saidBefore({ actor: { session }, isStated }: Reading, caseId: string): Promise<string | undefined> {
    if (isStated || session === undefined) return Promise.resolve(undefined);
    return this.unitOfWork.run((em) => this.accesses.purposeOf(em, session, caseId));
  }
}
