import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { accessEvent, AccessRecorder } from '@quanlian/access';
import type { AccessNote, Reading } from '@quanlian/access';
import { uuidV7 } from '@quanlian/contracts';
import { UnitOfWork } from '@quanlian/persistence';
import { Publisher } from '@quanlian/service-kit';
import { clockOf } from '../case-files/refresh-cases';
import { caseAccesses } from './case-access';
import { CaseAccessRepository } from './case-access.repository';

const SOURCE = { agency: 'system', organ: 'cases' } as const;

/** Rows for the agencies that supplied the data, and the event for the audit service, in one transaction: the answer waits for its commit. */
@Injectable()
export class RecordCaseAccess implements AccessRecorder {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accesses: CaseAccessRepository,
    private readonly publisher: Publisher,
  ) {}

  async record(reading: Reading, note: AccessNote): Promise<void> {
    await this.unitOfWork.run(async (em) => {
      const at = await clockOf(em);
      const access = { id: uuidV7(at, randomBytes(10)), at };
      await this.accesses.add(em, access, caseAccesses(reading, note));
      await this.publisher.publish(em, [accessEvent(reading, note, SOURCE, access)]);
    });
  }
}
