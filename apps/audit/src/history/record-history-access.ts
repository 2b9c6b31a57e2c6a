import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { accessEvent, AccessRecorder } from '@quanlian/access';
import type { AccessNote, Reading } from '@quanlian/access';
import { uuidV7 } from '@quanlian/contracts';
import { UnitOfWork } from '@quanlian/persistence';
import { Publisher } from '@quanlian/service-kit';

const SOURCE = { agency: 'system', organ: 'audit' } as const;

/** Whoever reads the history is in it: the record goes the way of every event and becomes a leaf of the log. */
@Injectable()
export class RecordHistoryAccess implements AccessRecorder {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly publisher: Publisher,
  ) {}

  async record(reading: Reading, note: AccessNote): Promise<void> {
    const at = Date.now();
    const event = accessEvent(reading, note, SOURCE, { id: uuidV7(at, randomBytes(10)), at });
    await this.unitOfWork.run((em) => this.publisher.publish(em, [event]));
  }
}
