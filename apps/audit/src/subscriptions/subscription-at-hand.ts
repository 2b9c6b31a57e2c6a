import { Injectable } from '@nestjs/common';
import type { Reading } from '@quanlian/access';
import { ScopedReader } from '@quanlian/service-kit';
import { SubscriptionRepository } from './subscription.repository';
import type { SubscriptionRow } from './subscription.row';

/** The subscription that somebody means, found as they may see it, so that an act cannot reach further than a reading. */
@Injectable()
export class SubscriptionAtHand {
  constructor(
    private readonly reader: ScopedReader,
    private readonly subscriptions: SubscriptionRepository,
  ) {}

  find(reading: Reading, id: string): Promise<SubscriptionRow> {
    return this.reader.read(reading, 'subscription', ({ em, scope }) => this.subscriptions.visible(em, scope, id));
  }
}
