import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { accessorOf, Masking, type Actor } from '@quanlian/access';
import { formatBeijing, ownEvent, uuidV7 } from '@quanlian/contracts';
import { Publisher } from '@quanlian/service-kit';
import type { EntityManager } from 'typeorm';
import { feedFilterShape } from '../feed/feed-filter';
import type { SubscriptionRow } from './subscription.row';

export type SubscriptionChange = 'created' | 'paused' | 'resumed' | 'secret-renewed' | 'deleted' | 'stopped';

/** Every change is an event, told in the transaction of the change. Without address and secret: who receives is the agency's own business. */
@Injectable()
export class SubscriptionChanges {
  constructor(
    private readonly publisher: Publisher,
    private readonly masking: Masking,
  ) {}

  async tell(em: EntityManager, row: SubscriptionRow, change: SubscriptionChange, by: Actor | 'system', reason?: string): Promise<void> {
    const at = Date.now();
    const division = row.jurisdiction.padEnd(6, '0');
    const filter = feedFilterShape(row.filter, (text) => this.masking.standIn(text));
    const facts = {
      subscriptionId: row.id,
      change,
      subscriber: `${row.agency}/${row.organ}`,
      by: by === 'system' ? 'system/audit' : accessorOf(by),
      ...(filter.length > 0 && { filter }),
      ...(reason !== undefined && { reason }),
      at: formatBeijing(at),
    };
    const event = ownEvent({
      id: uuidV7(at, randomBytes(10)),
      code: 'subscription.changed',
      agency: 'system',
      organ: 'audit',
      about: { kind: 'division', value: division, role: 'region' },
      jurisdiction: division,
      at,
      facts,
    });
    await this.publisher.publish(em, [event]);
  }
}
