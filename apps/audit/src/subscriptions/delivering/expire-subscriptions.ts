import { Injectable, Logger } from '@nestjs/common';
import { UnitOfWork } from '@quanlian/persistence';
import { SubscriptionChanges } from '../subscription-changes';
import { DeliveryRepository } from './delivery.repository';

/** Ends subscriptions whose time is over. Nothing was sent since; that they ended is told here, once, by whichever process comes first. */
@Injectable()
export class ExpireSubscriptions {
  private readonly logger = new Logger(ExpireSubscriptions.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly delivering: DeliveryRepository,
    private readonly changes: SubscriptionChanges,
  ) {}

  async expire(): Promise<void> {
    const expired = await this.unitOfWork.run(async (em) => {
      const rows = await this.delivering.expire(em);
      for (const row of rows) await this.changes.tell(em, row, 'stopped', 'system', 'expired');
      return rows;
    });
    for (const { id, agency, organ } of expired) this.logger.warn({ subscription: id, subscriber: `${agency}/${organ}` }, 'A subscription expired');
  }
}
