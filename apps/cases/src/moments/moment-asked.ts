import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@quanlian/persistence';
import { CaseEventRepository } from '../case-events/case-event.repository';
import { clockOf } from '../case-files/refresh-cases';
import { momentOf } from './moment';
import type { Moment } from './moment';
import { MomentRequest } from './moment.request';

/** The moment that a request asks about, by the clock and the last position of this service. */
@Injectable()
export class MomentAsked {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: CaseEventRepository,
  ) {}

  of(request: MomentRequest): Promise<Moment> {
    return this.unitOfWork.run(async (em) => momentOf(request, await clockOf(em), await this.events.lastPosition(em)));
  }
}
